import JSONSyntax

extension JSONDocument {
  /// The way to a value as programs write it: `env[3].name`, `["two words"][0]`.
  func dottedPath(to path: ChildPath) -> String {
    var text = ""
    for step in steps(to: path) {
      switch step {
      case .element(let index): text += "[\(index)]"
      case .member(let name) where name.isIdentifier:
        text += text.isEmpty ? name.description : ".\(name.description)"
      case .member(let name): text += "[\(name.literalText)]"
      }
    }
    return text
  }

  /// The way to a value as a filter of jq: `.env[3].name`, `."two words"[0]`, `.` for the root.
  func jqPath(to path: ChildPath) -> String {
    var text = ""
    for step in steps(to: path) {
      switch step {
      case .element(let index): text += text.isEmpty ? ".[\(index)]" : "[\(index)]"
      case .member(let name):
        text += "." + (name.isIdentifier ? name.description : name.literalText)
      }
    }
    return text.isEmpty ? "." : text
  }

  private func steps(to path: ChildPath) -> [PathStep] {
    var node = root
    return path.map { index in
      let name = node.name(at: index)
      node = node.child(at: index)
      return name.map(PathStep.member) ?? .element(index)
    }
  }
}

/// One step down.
private enum PathStep {
  case member(JSONString)
  case element(Int)
}

extension JSONString {
  /// Whether it can be written without quotation marks: ASCII letters, digits and `_`.
  fileprivate var isIdentifier: Bool {
    guard let first = wtf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return wtf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// The string as JSON writes it.
  fileprivate var literalText: String { String(decoding: quoted(), as: UTF8.self) }
}
