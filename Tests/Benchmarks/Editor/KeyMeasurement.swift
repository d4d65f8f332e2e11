/// What keys cost in a large document: movement, folds, edits, and no keys at all.
struct KeyMeasurement {
  let documents: [BenchmarkDocument]

  private static let controlD = "\u{4}"
  private static let controlU = "\u{15}"

  /// Keys that are pressed one after the other, and how often.
  private static let scripts: [(name: String, before: String, keys: [String], times: Int)] = [
    ("j in the window", "", ["j"], 30),
    ("j, scrolling", "30j", ["j"], 300),
    ("j k ^D ^U", "", ["j", "j", controlD, "k", "j", controlD, "k", controlU], 12),
    ("fold, unfold, j", "", [" ", " ", "j"], 30),
    ("j, all open", "zR", ["j"], 100),
    ("^D, all open", "", [controlD], 50),
  ]

  /// Prints a table for each document.
  func run() async throws {
    for document in documents {
      print(
        "\n\(document.name.padded(17))  CPU ms p50   p99   bytes p50   p99  latency ms p50   p99")
      let run = try await EditorRun(file: document.file)
      for script in Self.scripts {
        if !script.before.isEmpty { try await run.press(script.before) }
        var costs: [EditorRun.Cost] = []
        for _ in 0..<script.times {
          for key in script.keys { costs.append(try await run.press(key)) }
        }
        printRow(script.name, costs)
      }
      try await printEdits(run, document)
      printRow("2 s without keys", [await run.idle(seconds: 2)])
      await run.end()
    }
  }

  /// A digit is typed into numbers in the middle of the document; the first edit is shown apart.
  private func printEdits(_ run: EditorRun, _ document: BenchmarkDocument) async throws {
    var steps: [[EditorRun.Cost]] = [[], [], []]
    for row in document.numberRows {
      try await run.press("\(row)G")
      for (step, key) in ["i", "7", "\r"].enumerated() {
        steps[step].append(try await run.press(key))
      }
    }
    printRow("open a number", steps[0])
    printRow("type a digit", steps[1])
    printRow("first edit", Array(steps[2].prefix(1)))
    printRow("later edits", Array(steps[2].dropFirst()))
  }

  private func printRow(_ name: String, _ costs: [EditorRun.Cost]) {
    let processor = costs.map { $0.processorSeconds * 1e3 }
    let bytes = costs.map { Double($0.bytes) }
    let latency = costs.map { $0.seconds * 1e3 }
    let figures = [
      processor.percentile(50).shown(2, 12), processor.percentile(99).shown(2, 7),
      bytes.percentile(50).shown(0, 11), bytes.percentile(99).shown(0, 7),
      latency.percentile(50).shown(2, 15), latency.percentile(99).shown(2, 7),
    ]
    print(name.padded(17) + figures.joined())
  }
}
