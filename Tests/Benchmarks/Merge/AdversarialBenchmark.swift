import JSONMerge
import JSONSyntax

/// How the time of a merge grows on inputs made to be slow.
struct AdversarialBenchmark {
  /// Prints the seconds for a size, twice and four times that size, and what twice the size costs.
  ///
  /// - Throws: `JSONSyntaxError` when a generated text is none.
  func run() throws {
    print("".padded(30) + "       n      n s     2n s     4n s   2n/n  4n/2n")
    for input in AdversarialCase.allCases {
      let counts = [1, 2, 4].map { $0 * input.firstCount }
      let seconds = try counts.map { try Self.seconds(input, $0) }
      print(
        input.rawValue.padded(30) + "\(input.firstCount)".leading(8)
          + seconds.map { $0.shown(2, 9) }.joined()
          + (seconds[1] / seconds[0]).shown(1, 7) + (seconds[2] / seconds[1]).shown(1, 7))
    }
  }

  /// The processor time of merge and result, without parsing.
  private static func seconds(_ input: AdversarialCase, _ count: Int) throws -> Double {
    let documents = try input.texts(count).map { try JSONDocument(parsing: $0) }
    return Stopwatch.best(of: 2) {
      let merge = ThreeWayMerge(base: documents[0], mine: documents[1], theirs: documents[2])
      return (merge, merge.result())
    }
  }
}
