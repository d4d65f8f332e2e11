import Foundation
import JSONSyntax

/// A program that merges three files.
enum MergeProgram {
  case triptych(path: String)
  case git
  case diff3

  /// What it is called in the table.
  var title: String {
    switch self {
    case .triptych: "triptych merge"
    case .git: "git merge-file"
    case .diff3: "diff3 -m"
    }
  }

  /// Merges a triple; nil when the program is not there.
  func merge(_ triple: MergeTriple) -> WholeProcess? {
    let files = [triple.path(.base), triple.path(.mine), triple.path(.theirs)]
    let swapped = [files[1], files[0], files[2]]
    switch self {
    case .triptych(let path):
      return run(path, ["merge"] + files + ["--report", report(triple)], triple)
    case .git: return run("git", ["merge-file", "-p"] + swapped, triple)
    case .diff3: return run("diff3", ["-m"] + swapped, triple)
    }
  }

  /// The number of conflicts that it told; nil when it told nothing.
  func conflicts(_ triple: MergeTriple) -> Int? {
    switch self {
    case .triptych:
      guard let data = FileManager.default.contents(atPath: report(triple)),
        let document = try? JSONDocument(parsing: [UInt8](data))
      else { return nil }
      return document.node(at: JSONPointer(tokens: ["conflicts"]))?.count
    case .git, .diff3:
      return Self.markers(output(triple))
    }
  }

  private func run(
    _ program: String, _ arguments: [String], _ triple: MergeTriple
  ) -> WholeProcess? {
    // A program that is not there is left out of the table.
    try? WholeProcess(program, arguments, output: output(triple))
  }

  /// Counts the lines that begin a conflict, one line at a time so that this process stays small.
  private static func markers(_ path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    var count = 0
    while getline(&line, &capacity, file) > 0 {
      if let line, strncmp(line, "<<<<<<< ", 8) == 0 { count += 1 }
    }
    return count
  }

  private func output(_ triple: MergeTriple) -> String {
    triple.folder.appendingPathComponent("merged").path
  }

  private func report(_ triple: MergeTriple) -> String {
    triple.folder.appendingPathComponent("report.json").path
  }
}
