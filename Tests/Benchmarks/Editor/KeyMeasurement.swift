/// What keys cost in a large document, beside vim on the same terminal: movement, folds, edits, and
/// no keys at all.
struct KeyMeasurement {
  let documents: [BenchmarkDocument]

  private static let controlD = "\u{4}"
  private static let controlU = "\u{15}"

  /// Keys that are pressed one after the other, and how often; `before` is pressed first.
  private struct Script {
    let name: String
    var before: [String] = []
    let keys: [String]
    let times: Int
  }

  private static let scripts = [
    Script(name: "j in the window", keys: ["j"], times: 30),
    Script(name: "j, scrolling", before: ["30j"], keys: ["j"], times: 300),
    Script(
      name: "j k ^D ^U", keys: ["j", "j", controlD, "k", "j", controlD, "k", controlU], times: 12),
    Script(name: "fold, unfold, j", keys: [" ", " ", "j"], times: 30),
    Script(name: "j, all open", before: ["zR"], keys: ["j"], times: 100),
    Script(name: "^D, all open", keys: [controlD], times: 50),
  ]

  /// Steps that take longer than a frame, in a document of closed containers.
  private static let longScripts = [
    Script(name: "delete 10,000", before: ["zM", "gg", "j", "V9999J"], keys: ["d"], times: 1),
    Script(name: "j after that", keys: ["j"], times: 30),
    Script(name: "undo that", keys: ["u"], times: 1),
  ]

  private static let vimScripts = [
    Script(name: "vim: j in the window", keys: ["j"], times: 30),
    Script(name: "vim: j, scrolling", before: ["30j"], keys: ["j"], times: 300),
    Script(name: "vim: ^D", keys: [controlD], times: 50),
    Script(name: "vim: type a digit", before: ["A"], keys: ["7"], times: 20),
  ]

  /// Prints a table for each document.
  func run() async throws {
    for document in documents {
      print(
        "\n\(document.name.padded(21))  latency ms p50   p99   bytes p50   p99   CPU ms p50   p99")
      let run = try await EditorRun(file: document.file)
      for script in Self.scripts {
        printRow(script.name, try await costs(script) { try await run.press($0) })
      }
      try await printEdits(run, document)
      for script in Self.longScripts {
        printRow(script.name, try await costs(script) { try await run.press($0) })
        await run.settle()
      }
      printRow("2 s without keys", [await run.idle(seconds: 2)])
      await run.end()
      try await printVim(document)
    }
  }

  private func costs(
    _ script: Script, _ press: (String) async throws -> EditorRun.Cost
  ) async throws -> [EditorRun.Cost] {
    for keys in script.before { _ = try await press(keys) }
    var costs: [EditorRun.Cost] = []
    for _ in 0..<script.times {
      for key in script.keys { costs.append(try await press(key)) }
    }
    return costs
  }

  /// A digit is typed into numbers in the middle of the document; the first edit is shown apart.
  private func printEdits(_ run: EditorRun, _ document: BenchmarkDocument) async throws {
    var steps: [[EditorRun.Cost]] = [[], [], []]
    for row in document.numberRows {
      try await run.press(":\(row)\r")
      for (step, key) in ["i", "7", "\r"].enumerated() {
        steps[step].append(try await run.press(key))
      }
    }
    printRow("open a number", steps[0])
    printRow("type a digit", steps[1])
    printRow("first edit", Array(steps[2].prefix(1)))
    printRow("later edits", Array(steps[2].dropFirst()))
  }

  /// The same keys in vim, where it is installed and the document has more than one line.
  private func printVim(_ document: BenchmarkDocument) async throws {
    guard document.lineCount > 1, let vim = try await VimPeer()?.run(file: document.file) else {
      return
    }
    for script in Self.vimScripts {
      printRow(script.name, try await costs(script) { try await vim.press($0) })
    }
    await vim.end()
  }

  private func printRow(_ name: String, _ costs: [EditorRun.Cost]) {
    let latency = costs.map { $0.seconds * 1e3 }
    let bytes = costs.map { Double($0.bytes) }
    let processor = costs.map { $0.processorSeconds * 1e3 }
    let figures = [
      latency.percentile(50).shown(2, 15), latency.percentile(99).shown(2, 7),
      bytes.percentile(50).shown(0, 11), bytes.percentile(99).shown(0, 7),
      processor.percentile(50).shown(2, 12), processor.percentile(99).shown(2, 7),
    ]
    print(name.padded(21) + figures.joined())
  }
}
