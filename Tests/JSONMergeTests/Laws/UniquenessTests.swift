import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// What occurs once in every version occurs once in the result.
struct UniquenessTests {
  @Test func `L10: what is unique in every version is unique in the result`() {
    checkLaw("L10", seeds(1_500)) { triple in
      let merge = try merge(triple)
      let sorts = Set(
        [merge.base, merge.mine, merge.theirs].flatMap { repetitions(in: $0.root).map(sort) })
      let hasSequence = merge.matchModes.values.contains(.sequence)
      for choice in [Resolution.mine, .base, .theirs] {
        let result = merge.result(conflicts: choice).document
        // Where something repeats in a version, its like are no identities there; and the elements
        // of a sequence have none at all.
        let new = repetitions(in: result.root).filter { repetition in
          let sort = sort(of: repetition)
          return !sorts.contains(sort) && (sort == "name" || !hasSequence)
        }
        if !new.isEmpty { return "\(choice): \(new.sorted()) in \(text(result))\n\(merge.report)" }
      }
      return nil
    }
  }

  /// The names that repeat in an object, and the identities and strings that repeat in an array.
  private func repetitions(in node: JSONNode) -> Set<String> {
    var open = [node]
    var found: Set<String> = []
    while let node = open.popLast() {
      let keys = node.kind == .object ? names(of: node) : identities(in: node)
      found.formUnion(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys)
      open += node.children
    }
    return found
  }

  /// What a repetition is one of: a name, a string, or the key of an identity.
  private func sort(of repetition: String) -> Substring {
    repetition.prefix { $0 != " " }
  }

  private func names(of object: JSONNode) -> [String] {
    object.members.map { "name \(Array(($0.name?.description ?? "").unicodeScalars))" }
  }

  private func identities(in array: JSONNode) -> [String] {
    array.children.flatMap { element -> [String] in
      if element.kind == .string { return ["string \(literal(element))"] }
      return ["id", "name", "key"].compactMap { key in
        element.firstIndex(named: JSONString(key)).map {
          "key:\(key) \(literal(element.child(at: $0)))"
        }
      }
    }
  }

  private func literal(_ node: JSONNode) -> String { String(decoding: node.literal, as: UTF8.self) }
}
