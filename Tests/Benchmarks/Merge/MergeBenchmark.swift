import Foundation

/// Whole processes that merge the same files, each in turn: processor time, memory, conflicts.
struct MergeBenchmark {
  private let sizes: [Int]
  private let programs: [MergeProgram]

  /// Reads `--sizes 1,10,100` in megabytes and `--program PATH`.
  init(arguments: [String]) {
    sizes =
      Self.value("--sizes", in: arguments)?.split(separator: ",").compactMap { Int($0) }
      ?? [1, 10, 100]
    let path = Self.value("--program", in: arguments) ?? Self.builtProgram
    programs = [.triptych(path: path), .git, .diff3]
  }

  /// Prints a table for each kind and size.
  ///
  /// - Throws: What the file system says.
  func run() throws {
    for kind in TripleKind.allCases {
      for size in sizes { try inFolder { try measure(kind, megabytes: size, $0) } }
    }
  }

  private static func value(_ option: String, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else {
      return nil
    }
    return arguments[index + 1]
  }

  /// The program that was built into the same folder as this one.
  private static var builtProgram: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("triptych").path
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("triptych-merge-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer {
      // A folder left behind in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: folder)
    }
    try body(folder)
  }

  private func measure(_ kind: TripleKind, megabytes: Int, _ folder: URL) throws {
    let triple = try MergeTriple(kind, byteCount: megabytes * 1_000_000, in: folder)
    print("\(kind.title), \(megabytes) MB, \(triple.conflicts) conflicts")
    print("  " + "".padded(16) + "    CPU s    of git   wall s  peak/document  conflicts")
    let rounds = megabytes >= 100 ? 2 : 5
    var runs = programs.map { _ in [WholeProcess]() }
    for _ in 0..<rounds {
      for (number, program) in programs.enumerated() {
        if let run = program.merge(triple) { runs[number].append(run) }
      }
    }
    // The output of a program is overwritten by the next one, so conflicts are counted apart.
    let conflicts = programs.map { $0.merge(triple) == nil ? nil : $0.conflicts(triple) }
    let git = runs[1].map(\.processorSeconds).min()
    for (number, program) in programs.enumerated() {
      show(program, runs[number], git, triple, conflicts[number])
    }
  }

  private func show(
    _ program: MergeProgram, _ runs: [WholeProcess], _ git: Double?, _ triple: MergeTriple,
    _ conflicts: Int?
  ) {
    let best = runs.map(\.processorSeconds).min() ?? .nan
    let wall = runs.map(\.seconds).min() ?? .nan
    let peak = runs.map { Double($0.peakBytes) }.min() ?? .nan
    print(
      "  " + program.title.padded(16) + best.shown(2, 9) + (best / (git ?? .nan)).shown(2, 10)
        + wall.shown(2, 9) + (peak / Double(triple.byteCount)).shown(1, 15)
        + (conflicts.map { "\($0)" } ?? "-").leading(11))
  }
}
