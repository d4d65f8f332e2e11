import JSONSyntax

/// Makes the triple that broke a law as small as it can while the law stays broken.
///
/// Greedy: whatever can be left out is left out, first in all versions together, then in one; at
/// last the scalars get short spellings. The number of attempts is bounded, so that a slow law
/// still tells its seed.
public struct MergeShrinker {
  private let seed: UInt64
  private let isBroken: (MergeTriple) -> Bool
  private var layouts: [MergeLayout] = []
  private var versions: [MergeValue]
  private var smallest: MergeTriple
  private var cost = Int.max
  private var attempts: Int

  /// The smallest triple found that still breaks the law.
  public static func shrunken(
    _ triple: MergeTriple, attempts: Int = 3_000, while isBroken: @escaping (MergeTriple) -> Bool
  ) -> MergeTriple {
    guard var shrinker = MergeShrinker(triple, attempts, isBroken) else { return triple }
    shrinker.shrink()
    return shrinker.smallest
  }

  private init?(
    _ triple: MergeTriple, _ attempts: Int, _ isBroken: @escaping (MergeTriple) -> Bool
  ) {
    let documents = [triple.base, triple.mine, triple.theirs].compactMap {
      // A text that is no JSON cannot be shrunk by members.
      try? JSONDocument(parsing: $0)
    }
    guard documents.count == 3 else { return nil }
    seed = triple.seed
    smallest = triple
    versions = documents.map { MergeValue($0.root) }
    self.attempts = attempts
    self.isBroken = isBroken
    let plain: [[MergeLayout]] = [
      [.oneLine, .oneLine, .oneLine], [.lines, .lines, .lines], [.lines, .oneLine, .lines],
      [.lines, .lines, .oneLine], [.oneLine, .lines, .oneLine], [.oneLine, .oneLine, .lines],
    ]
    for layouts in plain {
      self.layouts = layouts
      cost = Int.max
      if takes(versions) { return }
    }
    return nil
  }

  private mutating func shrink() {
    while attempts > 0 {
      if takesVersion() || takesChild() || leavesOutEverywhere() || leavesOutInOne() { continue }
      if !takesBack() { break }
    }
    shortenScalars()
  }

  /// Whether the law stays broken with simpler versions; they are kept then.
  private mutating func takes(_ candidate: [MergeValue]) -> Bool {
    let newCost = Self.cost(of: candidate)
    guard attempts > 0, newCost < cost else { return false }
    attempts -= 1
    let texts = zip(candidate, layouts).map { $1.text(of: $0) }
    let triple = MergeTriple(seed: seed, base: texts[0], mine: texts[1], theirs: texts[2])
    guard isBroken(triple) else { return false }
    versions = candidate
    smallest = triple
    cost = newCost
    return true
  }

  /// How much there is to read, what differs from base above all.
  private static func cost(of versions: [MergeValue]) -> Int {
    let contents = versions.map { version in
      Set(
        version.paths.map { path in
          [MergeLayout.oneLine.text(of: version[path[...]])]
            + version.steps(along: path).map { Array($0.utf8) }
        })
    }
    let size = versions.reduce(0) { $0 + MergeLayout.oneLine.text(of: $1).count }
    return size + 20
      * contents.dropFirst().reduce(0) {
        $0 + $1.symmetricDifference(contents[0]).count
      }
  }

  private var texts: [[UInt8]] { versions.map { MergeLayout.oneLine.text(of: $0) } }

  /// Puts one version in the place of another.
  private mutating func takesVersion() -> Bool {
    for (changed, source) in [(1, 0), (2, 0), (0, 1), (0, 2)] where texts[changed] != texts[source]
    {
      var candidate = versions
      candidate[changed] = versions[source]
      if takes(candidate) { return true }
    }
    return false
  }

  /// Goes down to a child that all versions have.
  private mutating func takesChild() -> Bool {
    for child in 0..<versions[0].count {
      let steps = versions[0].steps(along: [child])
      let paths = versions.compactMap { $0.path(along: steps) }
      if paths.count == 3, takes(zip(versions, paths).map { $0[$1[...]] }) { return true }
    }
    return false
  }

  /// Leaves out a name, or an element, wherever it stands.
  private mutating func leavesOutEverywhere() -> Bool {
    var names: Set<String> = []
    var elements: Set<[UInt8]> = []
    for version in versions {
      for path in version.paths where !path.isEmpty {
        if case .object(let members) = version[path.dropLast()] {
          names.insert(members[path[path.count - 1]].name)
        } else {
          elements.insert(MergeLayout.oneLine.text(of: version[path[...]]))
        }
      }
    }
    for name in names.sorted() {
      if takes(versions.map { $0.removing { other, _ in other == name } }) { return true }
    }
    for element in elements.sorted(by: { $0.count > $1.count }) {
      let candidate = versions.map { version in
        version.removing { name, value in
          name == nil && MergeLayout.oneLine.text(of: value) == element
        }
      }
      if takes(candidate) { return true }
    }
    return false
  }

  /// Leaves out one value in one version.
  private mutating func leavesOutInOne() -> Bool {
    for number in versions.indices {
      for path in versions[number].paths where !path.isEmpty {
        var candidate = versions
        candidate[number] = versions[number].removing(path)
        if takes(candidate) { return true }
      }
    }
    return false
  }

  /// Takes a value back to what it is in base.
  private mutating func takesBack() -> Bool {
    for number in [1, 2] {
      for path in versions[0].paths {
        let old = versions[0][path[...]]
        guard let place = versions[number].path(along: versions[0].steps(along: path)),
          MergeLayout.oneLine.text(of: versions[number][place[...]])
            != MergeLayout.oneLine.text(of: old)
        else { continue }
        var candidate = versions
        candidate[number][place[...]] = old
        if takes(candidate) { return true }
      }
    }
    return false
  }

  private mutating func shortenScalars() {
    var literals: Set<String> = []
    for version in versions {
      _ = version.spelling {
        literals.insert($0); return $0
      }
    }
    let short = (1...9).map(String.init) + ["a", "b", "c", "d", "e", "f"].map { "\"\($0)\"" }
    for literal in literals.sorted() where !short.contains(literal) {
      let isString = literal.hasPrefix("\"")
      let free = short.first { $0.hasPrefix("\"") == isString && !literals.contains($0) }
      guard let free else { continue }
      if takes(versions.map { $0.spelling { $0 == literal ? free : $0 } }) { literals.insert(free) }
    }
  }
}
