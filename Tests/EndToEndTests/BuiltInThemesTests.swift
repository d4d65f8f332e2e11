import Foundation
import TestSupport
import Testing

@Test func `every theme of the folder is built into the program`() async throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Themes")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  #expect(files.count == 6)
  for file in files {
    let name = String(file.prefix { $0 != "." })
    let run = try await CommandRun(
      BuiltProgram.path("triptych"), ["http://127.0.0.1:1/x", "--theme", name],
      environment: TestEnvironment.standard())
    #expect(run.output.contains("must be a terminal"), "\(name): \(run.output)")
  }
}

@Test func `the themes are listed, and shown where colours are asked for`() async throws {
  let program = BuiltProgram.path("triptych")
  let environment = TestEnvironment.standard()
  let list = try await CommandRun(program, ["themes"], environment: environment)
  let names = list.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
  #expect(names.prefix(2) == ["triptych-dark", "triptych-light"])
  #expect(Set(names).count >= 6)
  #expect(!list.output.contains("\u{1B}"))
  let shown = try await CommandRun(
    program, ["themes", "mono", "--color", "24bit"], environment: environment)
  #expect(shown.output.contains("\u{1B}[0;1;4m checkout.json"))
  #expect(!shown.output.contains("38;2;"))
  let locale = TestEnvironment.standard(["LC_ALL": "C.UTF-8"])
  let drawn = try await CommandRun(
    program, ["themes", "mono", "--color", "24bit"], environment: locale)
  #expect(drawn.output.contains("▾"))
  let missing = try await CommandRun(program, ["themes", "nope"], environment: environment)
  #expect(missing.output.contains("There is no theme nope; there are triptych-dark"))
}
