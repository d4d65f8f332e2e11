import JSONSyntax

/// After so many values the best ones so far are told.
private let reportedValues = 1 << 17

/// Looks for the values whose paths fit what was typed, the best first.
///
/// The last letter must stand in the name or index of the value itself: what is inside of it does
/// not count as found again.
///
/// **Complexity**: O(document), without recursion.
func findPaths(
  in document: JSONDocument, _ text: String, isCancelled: () -> Bool,
  report: ([PathHit]) -> Void
) -> [PathHit] {
  let query = PathQuery(text)
  guard !query.letters.isEmpty else { return [] }
  var walk = DocumentWalk(document)
  var track = PathTrack(query)
  var best = BestPaths(limit: PathFinder.hitLimit)
  var step = 0
  while walk.next() {
    if let name = walk.token, track.enter(name, depth: walk.path.count),
      let match = query.match(track.text, lastPart: track.lastPart)
    {
      best.add(walk.path, track.text, match)
    }
    step += 1
    if step.isMultiple(of: 4_096), isCancelled() { return [] }
    if step.isMultiple(of: reportedValues) { report(best.hits) }
  }
  return best.hits
}

/// The pointer of the value that a walk stands at, and how much of a query was found in it.
private struct PathTrack {
  private let query: PathQuery
  private(set) var text: [UInt8] = []
  /// Where the last part begins in the text.
  private(set) var lastPart = 0
  /// By depth: the length of the text, and how many letters were found in it.
  private var levels: [(length: Int, found: Int)] = [(0, 0)]

  init(_ query: PathQuery) { self.query = query }

  /// Goes to a value at a depth; whether its path fits.
  mutating func enter(_ token: [UInt8], depth: Int) -> Bool {
    levels.removeSubrange(depth...)
    let outer = levels[depth - 1]
    text.removeSubrange(outer.length...)
    text.append(UInt8(ascii: "/"))
    lastPart = text.count
    text += token
    let part = text[outer.length...]
    levels.append((text.count, query.advanced(outer.found, over: part)))
    let last = query.lastLetters(in: part)
    return last > 0 && outer.found + last >= query.letters.count
  }
}

/// The best hits of those that were added.
private struct BestPaths {
  let limit: Int
  private var candidates: [(score: Int, hit: PathHit)] = []
  private var lowest = Int.min

  init(limit: Int) { self.limit = limit }

  /// The best ones, the best first; of those that are as good the ones that stand above.
  var hits: [PathHit] { sorted.prefix(limit).map(\.hit) }

  mutating func add(_ path: [Int], _ text: [UInt8], _ match: (score: Int, places: [Int])) {
    guard candidates.count < limit || match.score > lowest else { return }
    let hit = PathHit(
      path: ChildPath(path), pointer: String(decoding: text, as: UTF8.self),
      places: match.places)
    candidates.append((match.score, hit))
    guard candidates.count >= 4 * limit else { return }
    candidates = Array(sorted.prefix(limit))
    lowest = candidates[limit - 1].score
  }

  private var sorted: [(score: Int, hit: PathHit)] {
    candidates.sorted { left, right in
      left.score != right.score ? left.score > right.score : left.hit.path < right.hit.path
    }
  }
}

extension DocumentWalk {
  /// The last part of the pointer to the value; `nil` for the root.
  fileprivate var token: [UInt8]? {
    guard let parent, let index = path.last else { return nil }
    guard parent.kind == .object else { return Array(String(index).utf8) }
    let escaped = parent.withNameLiteral(at: index) { token in
      token.indices.contains { [0x5C, 0x7E, 0x2F].contains(token[$0]) }
        ? nil : token.indices.dropFirst().dropLast().map { token[$0] }
    }
    if let escaped { return escaped }
    return JSONPointer(tokens: [parent.name(at: index) ?? ""]).text.wtf8.dropFirst().map { $0 }
  }
}
