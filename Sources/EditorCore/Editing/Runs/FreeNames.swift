import JSONSyntax

/// Names for values that come into an object: none is given twice, none is taken already.
struct FreeNames {
  private let container: JSONNode
  /// All names of the container, once they are needed together.
  private var taken: Set<JSONString>?
  private var given: Set<JSONString> = []

  /// Names in a container; it is looked through once when several are expected.
  init(in container: JSONNode, expecting count: Int) {
    self.container = container
    if count > 1 { taken = container.names }
  }

  /// The wanted name, else with "copy" and a number.
  ///
  /// **Complexity**: O(n) in the members for one name, O(1) for each of several.
  mutating func take(like wanted: JSONString) -> JSONString {
    let name = free(like: wanted)
    given.insert(name)
    return name
  }

  private mutating func free(like wanted: JSONString) -> JSONString {
    if !isTaken(wanted) { return wanted }
    let taken = taken ?? container.names
    self.taken = taken
    var number = 1
    while true {
      let suffix = number == 1 ? " copy" : " copy \(number)"
      if let name = JSONString(wtf8: wanted.wtf8 + Array(suffix.utf8)), !isTaken(name) {
        return name
      }
      number += 1
    }
  }

  private func isTaken(_ name: JSONString) -> Bool {
    given.contains(name) || taken?.contains(name) ?? (container.firstIndex(named: name) != nil)
  }
}

extension JSONNode {
  fileprivate var names: Set<JSONString> {
    var names: Set<JSONString> = []
    names.reserveCapacity(count)
    for member in members { if let name = member.name { names.insert(name) } }
    return names
  }
}
