import JSONSyntax

/// Three texts that a seed repeats: a base and two versions that were made from it.
public struct MergeTriple: Sendable, CustomStringConvertible {
  /// The seed that makes the same texts again.
  public let seed: UInt64
  /// The text that both sides started from.
  public let base: [UInt8]
  /// My text.
  public let mine: [UInt8]
  /// Their text.
  public let theirs: [UInt8]

  /// The texts of a seed.
  ///
  /// Values that a side brings in are new in the whole triple, and begin with its letter, or with
  /// `s` where both sides made the same change.
  public init(seed: UInt64) {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    var maker = MergeValueMaker(random: SeededRandom(seed: seed ^ 0xB5E5), mark: "b")
    let base = maker.document()
    let layout = MergeLayout.random(&random)
    var shared = base
    var sharedEdits = MergeMutator(random: SeededRandom(seed: seed ^ 0x5A4E), mark: "s")
    if random.once(in: 3) { sharedEdits.mutate(&shared, times: 1 + random.below(2)) }
    var sides: [[UInt8]] = []
    for mark in ["m", "t"] {
      var value = shared
      var mutator = MergeMutator(
        random: SeededRandom(seed: seed ^ (mark == "m" ? 0x313E : 0x7413)), mark: mark)
      mutator.mutate(&value, times: random.below(6))
      let own = random.once(in: 5) ? MergeLayout.random(&random) : layout
      sides.append(own.text(of: value))
    }
    self.base = layout.text(of: base)
    mine = sides[0]
    theirs = sides[1]
  }

  /// Three texts that came from a seed.
  public init(seed: UInt64, base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
    self.seed = seed
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }

  /// The same values, with a line for each child in all versions.
  public func laidOutEvenly() -> MergeTriple {
    let texts = [base, mine, theirs].map { text in
      // A generated text is valid; another one stays as it is.
      (try? JSONDocument(parsing: text)).map { MergeLayout.lines.text(of: MergeValue($0.root)) }
        ?? text
    }
    return MergeTriple(seed: seed, base: texts[0], mine: texts[1], theirs: texts[2])
  }

  /// The seed and the three texts, for failures.
  public var description: String {
    let texts = [base, mine, theirs].map { String(decoding: $0, as: UTF8.self) }
    return "seed \(seed)\nbase   \(texts[0])\nmine   \(texts[1])\ntheirs \(texts[2])"
  }
}
