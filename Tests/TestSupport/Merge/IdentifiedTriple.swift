import JSONSyntax

extension MergeTriple {
  /// The same with objects, arrays whose elements an `id` tells apart, and scalars of one word only.
  ///
  /// Here the merge has to guess nothing: neither pairs of elements nor words of a text.
  public func identified() -> MergeTriple {
    let texts = [base, mine, theirs].map { text in
      // A generated text is valid; another one stays as it is.
      (try? JSONDocument(parsing: text))
        .map { MergeLayout.oneLine.text(of: MergeValue($0.root).identified()) } ?? text
    }
    return MergeTriple(seed: seed, base: texts[0], mine: texts[1], theirs: texts[2])
  }
}

extension MergeValue {
  /// The same value with numbered members for elements that have no identity.
  fileprivate func identified() -> MergeValue {
    switch self {
    case .scalar(let literal):
      return .scalar(
        literal.split(separator: " ").joined(separator: "_").split(separator: "\\n")
          .joined(separator: "_"))
    case .object(let members):
      var names = Set<[Unicode.Scalar]>()
      return .object(
        members.filter { names.insert(Array($0.name.unicodeScalars)).inserted }
          .map { ($0.name, $0.value.identified()) })
    case .array(let elements):
      if let named = MergeValue.named(elements) { return .array(named) }
      return .object(elements.enumerated().map { ("\($0.offset)", $0.element.identified()) })
    }
  }

  /// The elements with their first members called `id`; nil unless those tell them apart.
  private static func named(_ elements: [MergeValue]) -> [MergeValue]? {
    var identities = Set<String>()
    var named: [MergeValue] = []
    for element in elements {
      guard case .object(let members) = element.identified(), let first = members.first,
        MergeValueMaker.keys.contains(first.name), case .scalar(let literal) = first.value,
        identities.insert(literal).inserted
      else { return nil }
      let rest = members.dropFirst().filter { $0.name != "id" }
      named.append(.object([("id", first.value)] + rest))
    }
    return named
  }
}
