import JSONSyntax

/// Why the elements of an array cannot be matched in a mode; element numbers are 0-based.
public enum MatchMisfit: Sendable, Hashable {
  /// An element is no object with the member, or no string.
  case elementWithout(index: Int, version: String, what: String)
  /// Two elements have the same identity.
  case repeated(first: Int, second: Int, version: String, what: String)
}

extension MatchMisfit: CustomStringConvertible {
  /// A few words for people: "element 3 of theirs has no member id".
  public var description: String {
    switch self {
    case .elementWithout(let index, let version, let what):
      "element \(index) of \(version) \(what)"
    case .repeated(let first, let second, let version, let what):
      "elements \(first) and \(second) of \(version) \(what)"
    }
  }
}

extension MatchedArray {
  /// Why the elements cannot be matched in a mode; nil when they can.
  ///
  /// **Complexity.** O(elements and their members).
  public func misfit(of mode: MatchMode) -> MatchMisfit? {
    for (array, version) in [(base, "base"), (mine, "mine"), (theirs, "theirs")] {
      if let misfit = misfit(of: mode, in: array, version, elements: array.count) { return misfit }
    }
    return nil
  }

  /// The modes that fit as far as the first elements tell, the present one included.
  ///
  /// Members come in the order in which the first element names them.
  ///
  /// **Complexity.** O(members of the first element), as only some elements are looked at.
  public var fittingModes: [MatchMode] {
    let first = [base, mine, theirs].first { $0.count > 0 }?.child(at: 0)
    var modes: [MatchMode] = []
    if let first, first.kind == .object {
      modes = (0..<min(first.count, Self.triedMembers)).compactMap {
        first.name(at: $0).map(MatchMode.key)
      }
    }
    modes.append(.uniqueStrings)
    let versions = [base, mine, theirs]
    return modes.filter { mode in
      versions.allSatisfy {
        misfit(of: mode, in: $0, "", elements: min($0.count, Self.triedElements)) == nil
      }
    } + [.sequence]
  }

  private static let triedMembers = 64
  private static let triedElements = 1_000

  private func misfit(
    of mode: MatchMode, in array: JSONNode, _ version: String, elements: Int
  ) -> MatchMisfit? {
    if mode == .sequence { return nil }
    var seen: [Identity: Int] = [:]
    for index in 0..<elements {
      switch Self.identity(of: array.child(at: index), mode) {
      case .failure(let lack):
        return .elementWithout(index: index, version: version, what: lack.what)
      case .success(let identity):
        if let first = seen.updateValue(index, forKey: identity) {
          return .repeated(
            first: first, second: index, version: version, what: Self.sameness(mode))
        }
      }
    }
    return nil
  }

  private static func sameness(_ mode: MatchMode) -> String {
    if case .key(let name) = mode { return "have the same \(name)" }
    return "are the same string"
  }

  private static func identity(
    of element: JSONNode, _ mode: MatchMode
  ) -> Result<Identity, LackingIdentity> {
    switch mode {
    case .sequence: return .failure(LackingIdentity(what: "has no identity"))
    case .uniqueStrings:
      guard element.kind == .string, let identity = Identity(element) else {
        return .failure(LackingIdentity(what: "is no string"))
      }
      return .success(identity)
    case .key(let name):
      guard element.kind == .object else {
        return .failure(LackingIdentity(what: "is no object"))
      }
      guard let index = element.firstIndex(named: name) else {
        return .failure(LackingIdentity(what: "has no member \(name)"))
      }
      guard let identity = Identity(element.child(at: index)) else {
        return .failure(LackingIdentity(what: "has no string or number as \(name)"))
      }
      return .success(identity)
    }
  }
}

/// Why an element has no identity in some mode.
private struct LackingIdentity: Error {
  let what: String
}
