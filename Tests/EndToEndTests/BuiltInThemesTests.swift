import Foundation
import TestSupport
import Testing

@Test func `every theme of the folder is built into the program`() async throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Themes")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  #expect(files.count >= 3)
  for file in files {
    let name = String(file.prefix { $0 != "." })
    let run = try await CommandRun(
      BuiltProgram.path("triptych"), ["http://127.0.0.1:1/x", "--theme", name],
      environment: TestEnvironment.standard())
    #expect(run.output.contains("must be a terminal"), "\(name): \(run.output)")
  }
}
