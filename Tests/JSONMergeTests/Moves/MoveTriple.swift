import JSONMerge
import JSONSyntax
import TestSupport

/// A base, a version in which a value was moved, and one in which it was edited inside.
struct MoveTriple: CustomStringConvertible {
  let seed: UInt64
  let base: JSONDocument
  let moved: JSONDocument
  let edited: JSONDocument
  /// The move applied after the edit.
  let wanted: JSONDocument

  /// The triple of a seed; nil when its base has nothing to move.
  init?(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let base = try JSONDocument(parsing: MergeTriple(seed: seed).base)
    let places = (0..<12).compactMap { _ in base.path(atRank: random.below(base.valueCount)) }
    guard let place = places.first(where: { Self.canMove($0, in: base) }) else { return nil }
    var edited = base
    let inside = (0..<base.valueCount).compactMap { base.path(atRank: $0) }.filter {
      $0.starts(with: place) && base.node(at: $0)?.kind.isContainer == false
        && !Self.isIdentity($0, in: base)
    }
    guard !inside.isEmpty else { return nil }
    for path in [random.pick(inside), random.pick(inside)] {
      edited = try edited.applying(.replace(path, .string(JSONString("edited \(random.below(9))"))))
    }
    let move = Self.move(place, in: base, &random)
    self.seed = seed
    self.base = base
    self.edited = try JSONDocument(parsing: edited.serialized())
    moved = try JSONDocument(parsing: move(base).serialized())
    wanted = try move(edited)
  }

  func merge() throws -> ThreeWayMerge {
    ThreeWayMerge(base: base, mine: moved, theirs: edited)
  }

  var description: String {
    "seed \(seed)\nbase   \(text(base))\nmoved  \(text(moved))\nedited \(text(edited))"
  }

  /// Whether a value is the member of an object, reached by names alone, and heavy enough.
  private static func canMove(_ path: ChildPath, in document: JSONDocument) -> Bool {
    guard let node = document.node(at: path), node.kind.isContainer, !path.indices.isEmpty else {
      return false
    }
    let around = (0..<path.count).compactMap { document.node(at: ChildPath(path.prefix($0))) }
    let names = around.map { $0.members.map { $0.name } }
    return leaves(of: node).count > 1 && around.allSatisfy { $0.kind == .object }
      && names.allSatisfy { Set($0).count == $0.count }
      && (0..<document.valueCount).compactMap { document.path(atRank: $0) }
        .filter { document.node(at: $0).map { isSemanticallyEqual($0, node) } ?? false }.count == 1
  }

  private static func isIdentity(_ path: ChildPath, in document: JSONDocument) -> Bool {
    guard let parent = path.parent, let child = path.indices.last,
      let object = document.node(at: parent)
    else { return false }
    if object.kind == .array { return true }
    return object.name(at: child).map { ["id", "name", "key", "sku"].contains($0) } ?? false
  }

  /// A rename, a wrap, or a move to the top of the document.
  private static func move(
    _ place: ChildPath, in base: JSONDocument, _ random: inout SeededRandom
  ) -> (JSONDocument) throws -> JSONDocument {
    switch random.below(4) {
    case 0:
      return { try $0.applying(.rename(place, to: "renamed")) }
    case 1:
      return { try $0.applying(.replace(place, try wrapped($0.node(at: place), "inner"))) }
    case 2:
      return {
        try $0.applying(.rename(place, to: "outer"))
          .applying(.replace(place, try wrapped($0.node(at: place), "inner")))
      }
    default:
      return { document in
        guard place.count > 1 else { return try document.applying(.rename(place, to: "moved")) }
        return try document.applying(.move(from: place, into: .root, at: 0, name: "moved"))
      }
    }
  }

  private static func wrapped(_ node: JSONNode?, _ name: String) throws -> JSONFragment {
    try JSONFragment(parsing: Array("{\"\(name)\": ".utf8) + (node?.literal ?? []) + [0x7D])
  }
}
