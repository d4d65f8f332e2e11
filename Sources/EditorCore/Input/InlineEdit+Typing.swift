import JSONSyntax

extension InlineEdit {
  /// Makes the line the content of a string when a quotation mark begins a value of any type.
  ///
  /// `true` when the character was taken for that.
  mutating func takesType(from character: Character) -> Bool {
    guard character == "\"", isValue, requiredKind == nil, !isStringContent, line.cursor == 0,
      line.characters.first != "\""
    else { return false }
    isStringContent = true
    return true
  }

  /// Makes an empty string a value of any type again, where it may be one; `true` when it did.
  mutating func dropsType() -> Bool {
    guard isStringContent, isValue, requiredKind == nil else { return false }
    isStringContent = false
    return true
  }

  /// Whether a value is typed, not a name.
  var isValue: Bool {
    switch target {
    case .value, .newChild, .resolution: true
    case .name, .newName: false
    }
  }

  /// Switches between the content of a string and raw JSON; a sentence when it cannot.
  ///
  /// What is no string becomes the content of one as it was typed: `tables` is text at last.
  mutating func switchRaw() -> String? {
    guard isValue else { return "A name is always text." }
    if isStringContent {
      line = LineEditor(String(decoding: JSONString(line.text).quoted(), as: UTF8.self))
      isStringContent = false
      requiredKind = nil
      return nil
    }
    if requiredKind != nil {
      // The kind is given up first: any JSON may be typed now.
      requiredKind = nil
      return nil
    }
    // Text that is no JSON has no content but itself.
    if let string = (try? JSONFragment(parsing: Array(line.text.utf8)))?.node.string {
      guard string.isScalarText else { return "This string cannot be shown without escapes." }
      line = LineEditor(string.description)
    }
    isStringContent = true
    return nil
  }
}

extension JSONString {
  /// Whether it can be edited as characters: it has no lone surrogates.
  var isScalarText: Bool { JSONString(description) == self }
}
