import JSONSyntax
import TestSupport

/// A triple of small documents in which both sides renamed, moved, wrapped and unwrapped a lot.
struct RearrangedTriple {
  private static let names: [JSONString] = ["a", "b", "c", "d", "e"]

  private var random: SeededRandom
  private var counter = 0

  /// The triple of a seed; every scalar of base occurs once.
  static func make(seed: UInt64) throws -> MergeTriple {
    var maker = RearrangedTriple(random: SeededRandom(seed: seed))
    let base = try document(maker.object(depth: 3))
    let mine = try maker.rearranged(base, mark: "m")
    let theirs = try maker.rearranged(base, mark: "t")
    return MergeTriple(
      seed: seed, base: base.serialized(), mine: mine.serialized(), theirs: theirs.serialized())
  }

  private init(random: SeededRandom) {
    self.random = random
  }

  private mutating func object(depth: Int) -> String {
    let names = Self.names.shuffled(using: &random).prefix(1 + random.below(4))
    return "{" + names.map { #""\#($0)": \#(value(depth: depth))"# }.joined(separator: ", ") + "}"
  }

  private mutating func value(depth: Int) -> String {
    counter += 1
    let number = counter
    if depth == 0 || random.once(in: 3) { return String(number) }
    if random.once(in: 6) {
      return
        #"[{"id": \#(number), "v": \#(object(depth: depth - 1))}, {"id": -\#(number), "w": 1}]"#
    }
    return object(depth: depth - 1)
  }

  private mutating func rearranged(_ base: JSONDocument, mark: String) throws -> JSONDocument {
    var document = base
    for _ in 0..<(1 + random.below(4)) {
      let members = paths(in: document).filter { isFree($0, in: document) }
      guard !members.isEmpty else { break }
      document = try changed(document, at: random.pick(members), mark)
    }
    return document
  }

  private mutating func changed(
    _ document: JSONDocument, at path: ChildPath, _ mark: String
  ) throws -> JSONDocument {
    guard let node = document.node(at: path), let parent = path.parent else { return document }
    let name = random.pick(Self.names + ["f", JSONString(mark)])
    let isTaken = document.node(at: parent)?.firstIndex(named: name) != nil
    switch random.below(7) {
    case 0, 1:
      return isTaken ? document : try document.applying(.rename(path, to: name))
    case 2, 3:
      return try moved(document, from: path, name)
    case 4:
      let wrapped = Array(#"{"\#(name)": "#.utf8) + node.literal + [UInt8(ascii: "}")]
      return try document.applying(.replace(path, JSONFragment(parsing: wrapped)))
    case 5:
      guard node.kind == .object, node.count > 0 else {
        return try document.applying(.remove(path))
      }
      let inner = try JSONFragment(parsing: node.child(at: 0).literal)
      return try document.applying(.replace(path, inner))
    default:
      let numbers = paths(in: document).filter {
        isFree($0, in: document) && document.node(at: $0)?.kind == .number
      }
      counter += 1
      guard let number = numbers.randomElement(using: &random) else { return document }
      return try document.applying(.replace(number, .string(JSONString("\(mark)\(counter)"))))
    }
  }

  private mutating func moved(
    _ document: JSONDocument, from path: ChildPath, _ name: JSONString
  ) throws -> JSONDocument {
    guard let node = document.node(at: path) else { return document }
    let rest = try document.applying(.remove(path))
    let objects = paths(in: rest).filter {
      rest.node(at: $0)?.kind == .object && rest.node(at: $0)?.firstIndex(named: name) == nil
    }
    guard let target = objects.randomElement(using: &random) else { return document }
    let value = try JSONFragment(parsing: node.literal)
    return try rest.applying(.insert(into: target, at: 0, name: name, value))
  }

  private func paths(in document: JSONDocument) -> [ChildPath] {
    (0..<document.valueCount).compactMap { document.path(atRank: $0) }
  }

  /// Whether a value is a member that may go anywhere; identities stay with their elements.
  private func isFree(_ path: ChildPath, in document: JSONDocument) -> Bool {
    guard let index = path.indices.last, let parent = path.parent.flatMap(document.node(at:)) else {
      return false
    }
    return parent.kind == .object && parent.name(at: index) != "id"
  }
}
