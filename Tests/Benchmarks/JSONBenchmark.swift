import JSONSyntax

/// Parsing, the size of the index, and the cost of edits.
struct JSONBenchmark {
  private let megabyte = 1_000_000

  func run() throws {
    print("text              parse MB/s  yyjson MB/s  index/text  bytes/value  edit us: 1st  next")
    for megabytes in [1, 10, 100] {
      try measure("compact \(megabytes) MB", GeneratedText.compact(byteCount: megabytes * megabyte))
      try measure(
        "indented \(megabytes) MB", GeneratedText.indented(byteCount: megabytes * megabyte))
    }
    try measure("array of 1 M", GeneratedText.flatArray(count: 1_000_000))
  }

  private func measure(_ name: String, _ bytes: [UInt8]) throws {
    let runs = max(3, min(30, 200 * megabyte / bytes.count))
    let seconds = try Stopwatch.best(of: runs) { try JSONDocument(parsing: bytes) }
    let document = try JSONDocument(parsing: bytes)
    let speed = Double(bytes.count) / seconds / 1e6
    let share = Double(document.indexByteCount) / Double(bytes.count)
    let perValue = Double(document.indexByteCount) / Double(document.valueCount)
    let edits = try editCost(in: document)
    let peer = YYJSONPeer.megabytesPerSecond(parsing: bytes, runs: runs) ?? .nan
    let figures = [
      speed.shown(0, 10), peer.shown(0, 13), share.shown(2, 12), perValue.shown(1, 13),
      edits.first.shown(1, 14), edits.next.shown(1, 6),
    ]
    print(name.padded(18) + figures.joined())
  }

  /// Microseconds for the first edit of a fresh document, and for one more after a thousand.
  private func editCost(in document: JSONDocument) throws -> (first: Double, next: Double) {
    let rows = document.root.count
    guard let path = document.path(atRank: document.rank(of: [rows / 2]) + 1) else {
      return (.nan, .nan)
    }
    let first = try Stopwatch.best(of: 1) {
      try document.applying(.replace(path, .string("changed")))
    }
    var edited = document
    for edit in 0..<1000 {
      edited = try edited.applying(.remove([edit * (rows - 1000) / 1000]))
    }
    let next = try Stopwatch.best(of: 100) {
      try edited.applying(.insert(into: [], at: rows / 3, name: nil, .null))
    }
    return (first * 1e6, next * 1e6)
  }
}
