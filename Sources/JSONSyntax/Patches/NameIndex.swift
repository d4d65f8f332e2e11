/// Where the members of an object stand, by name, while a patch changes it.
struct NameIndex {
  private enum Entry {
    /// The number that the member got when it was first seen.
    case member(Int)
    /// More than one member has the name.
    case repeated
  }

  private var entries: [JSONString: Entry]
  /// 1 for every number whose member is still there.
  private var present = PrefixSums()

  /// Looks at all members.
  ///
  /// **Complexity** O(n).
  init(of object: JSONNode) {
    entries = Dictionary(minimumCapacity: object.count)
    for member in object.members { append(member.name ?? "") }
  }

  /// What a name means.
  ///
  /// **Complexity** O(log n), as all below.
  func member(named name: JSONString) -> NamedMember {
    switch entries[name] {
    case .member(let number): .found(present.sum(before: number))
    case .repeated: .repeated
    case nil: .missing
    }
  }

  /// A member was put behind the others.
  mutating func append(_ name: JSONString) {
    entries[name] = entries[name] == nil ? .member(present.count) : .repeated
    present.append(1)
  }

  /// A member that has its name for itself was taken out.
  mutating func remove(_ name: JSONString) {
    guard case .member(let number) = entries.removeValue(forKey: name) else { return }
    present.add(-1, at: number)
  }

  /// A member that has its name for itself got another one, which was free.
  mutating func rename(_ name: JSONString, to other: JSONString) {
    entries[other] = entries.removeValue(forKey: name)
  }
}

/// What a name means in an object.
enum NamedMember: Equatable {
  case found(Int)
  case missing
  case repeated
}

extension JSONNode {
  /// What a name means, found by a look at every member.
  ///
  /// **Complexity** O(n).
  func member(named name: JSONString) -> NamedMember {
    var found: Int?
    var index = 0
    for member in members {
      if member.isNamed(name) {
        if found != nil { return .repeated }
        found = index
      }
      index += 1
    }
    return found.map { .found($0) } ?? .missing
  }
}
