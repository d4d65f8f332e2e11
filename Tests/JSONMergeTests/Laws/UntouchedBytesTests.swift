import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// What nobody touched stays as it is written.
struct UntouchedBytesTests {
  @Test func `L13: every result is JSON that reads back as it is`() {
    checkLaw("L13", seeds(1_500)) { triple in
      let merge = try merge(triple)
      for choice in [Resolution.mine, .base, .theirs] {
        let result = merge.result(conflicts: choice).document
        let parsed = try JSONDocument(parsing: result.serialized())
        if !isLiterallyEqual(parsed.root, result.root) { return "\(choice): \(text(result))" }
      }
      return nil
    }
  }

  @Test func `L13: what is the same in all versions keeps its bytes`() {
    checkLaw("L13", seeds(1_500)) { triple in
      let merge = try merge(triple)
      let result = merge.result().document
      var open = [[merge.base.root, merge.mine.root, merge.theirs.root, result.root]]
      while let versions = open.popLast() {
        let literals = versions.map(\.literal)
        if literals[0] == literals[1], literals[0] == literals[2] {
          if literals[3] == literals[0] { continue }
          return "\(String(decoding: literals[0], as: UTF8.self)) in \(text(result))"
        }
        guard versions.allSatisfy({ $0.kind == .object }) else { continue }
        for member in versions[0].members {
          let places = versions.compactMap { only(member, of: $0) }
          if places.count == versions.count { open.append(places) }
        }
      }
      return nil
    }
  }

  @Test func `L13: what one side changed has that side's bytes where all are laid out alike`() {
    checkLaw("L13", seeds(1_500), making: evenTriple) { triple in
      let merge = try merge(triple)
      let result = merge.result()
      for decision in merge.decisions where decision.id.aspect == .value {
        guard decision.outcome == .clean, decision.kind != .moved,
          !merge.holdsMovedValue(decision),
          let place = result.paths[decision.id],
          let wanted = decision.origin == .theirs ? decision.theirs : decision.mine
        else { continue }
        guard let found = place.flatMap({ result.document.node(at: $0) }) else {
          return "\(decision.pointer) is missing"
        }
        // A change that both made may be spelled as either of them spelled it.
        let isRight =
          decision.origin == .same
          ? isLiterallyEqual(found, wanted) : found.literal == wanted.literal
        if !isRight {
          return "\(decision.pointer) is \(String(decoding: found.literal, as: UTF8.self))"
        }
      }
      return nil
    }
  }

  /// A triple whose texts are all indented by two spaces.
  private func evenTriple(seed: UInt64) -> MergeTriple {
    MergeTriple(seed: seed).laidOutEvenly()
  }

  /// The value of the only member with a member's name; nil when there is none or more than one.
  private func only(_ member: JSONMember, of object: JSONNode) -> JSONNode? {
    let found = object.members.filter { $0.name == member.name }
    return found.count == 1 ? found[0].value : nil
  }
}
