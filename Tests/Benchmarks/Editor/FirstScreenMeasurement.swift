import Foundation

/// How long a person waits for a document whose last byte has come.
struct FirstScreenMeasurement {
  let documents: [BenchmarkDocument]
  let folder: URL

  private static let runs = 9

  /// Prints a row for each document.
  func run() async throws {
    let empty = folder.appendingPathComponent("empty").path
    try Data().write(to: URL(fileURLWithPath: empty))
    print("first screen, ms   median    best     vim   ratio to vim")
    for document in documents {
      var times: [Double] = []
      for _ in 0..<Self.runs {
        let run = try await EditorRun(file: document.file)
        times.append(run.firstFrameSeconds * 1e3)
        await run.end()
      }
      let vim =
        try await VimPeer()?.firstScreenSeconds(
          file: document.file, empty: empty, showing: "\"guid\"") ?? .nan
      let median = times.percentile(50)
      let figures = [
        median.shown(1, 10), times.percentile(0).shown(1, 8), (vim * 1e3).shown(1, 8),
        (median / vim / 1e3).shown(2, 15),
      ]
      print(document.name.padded(15) + figures.joined())
    }
  }
}
