import ArgumentParser
import EditorCore
import Foundation

/// A file of the installed program.
struct Installation {
  /// Where it goes, from the prefix on.
  let path: String
  /// What it holds.
  let content: [UInt8]
  /// Whether it is a program.
  let isProgram: Bool

  /// All files of the installed program.
  ///
  /// **Throws**: `ProgramFailure` when the running program cannot be read.
  static func files() throws -> [Installation] {
    let manual = ManualPage.text(of: try CommandDescription.program(), keymap: .standard)
    let texts: [(String, String)] = [
      ("share/man/man1/triptych.1", manual),
      (
        "share/bash-completion/completions/triptych", Triptych.completionScript(for: .bash)
      ),
      ("share/zsh/site-functions/_triptych", Triptych.completionScript(for: .zsh)),
      ("share/fish/vendor_completions.d/triptych.fish", Triptych.completionScript(for: .fish)),
    ]
    let program = try InputFile("/proc/self/exe", called: "this program").bytes()
    return [Installation(path: "bin/triptych", content: program, isProgram: true)]
      + texts.map { Installation(path: $0, content: Array($1.utf8), isProgram: false) }
  }

  /// Puts the file in its place in one step; makes the folders on the way.
  ///
  /// **Throws**: `ProgramFailure` when that fails; what was there is then as it was.
  func write(to path: String) throws(ProgramFailure) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ProgramFailure("The folder \(ShownText.of(folder)) cannot be made.")
    }
    let staged = try StagedFile([content[...]], for: path)
    try staged.commit()
    guard isProgram else { return }
    guard chmod(path, 0o755) == 0 else {
      throw ProgramFailure("\(ShownText.of(path)) cannot be made a program.")
    }
  }
}
