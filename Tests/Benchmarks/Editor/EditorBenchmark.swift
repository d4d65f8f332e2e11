import Foundation
import JSONSyntax

/// The whole editor on a terminal: first screen, keys, edits, memory, rest.
struct EditorBenchmark {
  private static let byteCount = 10_000_000

  /// Parts of the benchmark by name; all are run when none is named.
  let parts: Set<String>

  /// The benchmark with the parts that arguments name.
  init(arguments: [String]) {
    parts = Set(arguments.dropFirst())
  }

  /// Prints the figures for a compact and an indented text.
  func run() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("triptych-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer {
      // A folder left behind in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: folder)
    }
    let documents = try [
      ("compact", GeneratedText.compact(byteCount: Self.byteCount)),
      ("indented", GeneratedText.indented(byteCount: Self.byteCount)),
    ].map { try BenchmarkDocument(name: $0, bytes: $1, folder: folder) }
    let object = try BenchmarkDocument(name: "{}", bytes: Array("{}".utf8), folder: folder)
    if includes("screen") {
      try await FirstScreenMeasurement(documents: documents, folder: folder).run()
    }
    if includes("keys") { try await KeyMeasurement(documents: documents).run() }
    if includes("memory") {
      try await MemoryMeasurement(documents: documents, empty: object).run()
    }
  }

  private func includes(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
}

/// A document in a file.
struct BenchmarkDocument {
  let name: String
  let file: String
  let byteCount: Int
  let lineCount: Int
  /// The numbers of some rows that hold a number, in the middle of the document.
  let numberRows: [Int]

  /// Writes a text that is an array of objects, or an empty object.
  init(name: String, bytes: [UInt8], folder: URL) throws {
    let url = folder.appendingPathComponent("\(name.filter(\.isLetter)).json")
    try Data(bytes).write(to: url)
    self.name = name
    file = url.path
    byteCount = bytes.count
    lineCount = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    let document = try JSONDocument(parsing: bytes)
    let middle = document.root.count / 2
    numberRows = middle == 0 ? [] : (0..<20).map { document.rank(of: [middle + $0, 3]) + 1 }
  }
}

extension [Double] {
  /// The smallest value that so many in a hundred do not exceed.
  func percentile(_ percent: Int) -> Double {
    guard !isEmpty else { return .nan }
    return sorted()[Swift.min(count - 1, count * percent / 100)]
  }
}
