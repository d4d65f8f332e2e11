/// What a document takes of memory, beyond the editor itself.
struct MemoryMeasurement {
  let documents: [BenchmarkDocument]
  /// What the editor is measured with to know what it takes by itself.
  let empty: BenchmarkDocument

  /// Memory at the first screen, at its most and at rest, in bytes.
  private struct Use {
    let peak: Double
    let resident: Double
  }

  /// Prints a row for each document.
  func run() async throws {
    let base = try await use(empty)
    print(
      "\nan empty editor: \((base.peak / 1e6).shown(1, 0)) MB at most,"
        + " \((base.resident / 1e6).shown(1, 0)) MB at rest")
    print("memory / document   at most   at rest")
    for document in documents {
      let use = try await use(document)
      let size = Double(document.byteCount)
      let figures = [
        ((use.peak - base.peak) / size).shown(2, 10),
        ((use.resident - base.resident) / size).shown(2, 10),
      ]
      print(document.name.padded(17) + figures.joined())
    }
  }

  private func use(_ document: BenchmarkDocument) async throws -> Use {
    let run = try await EditorRun(file: document.file)
    for key in ["j", "j", "k"] { try await run.press(key) }
    _ = await run.idle(seconds: 1)
    let use = Use(peak: Double(run.usage.peakBytes), resident: Double(run.usage.residentBytes))
    await run.end()
    return use
  }
}
