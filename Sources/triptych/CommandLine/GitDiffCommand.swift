import ArgumentParser
import Foundation
import JSONMerge
import JSONSyntax

/// `triptych git-diff`: what git calls as external diff, with what it knows of a file on each side.
struct GitDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-diff",
    abstract: "Compare as git's external diff (see 'triptych git-setup').",
    discussion: "Files that are no JSON are compared as git itself would. The status is 0.",
    shouldDisplay: false)

  @Argument(
    help: "path old-file old-hex old-mode new-file new-hex new-mode [new-path rename-info]")
  var words: [String]

  /// Where git says that there is no file.
  private static let absent = "/dev/null"

  func run() throws {
    guard words.count >= 7 else {
      return try say("* Unmerged path \(ShownText.of(words[0]))\n")
    }
    let (old, new) = (words[1], words[4])
    let paint = ColorUse.auto.paint(
      isPaged: ProcessInfo.processInfo.environment["GIT_PAGER_IN_USE"] == "true")
    let text: String
    do throws(ProgramFailure) {
      text = self.text(try document(old), try document(new), paint)
    } catch {
      try say("\(title) is compared as text: \(error.description)\n")
      return try TextFallback.diff(old, new, isColored: paint != .none)
    }
    try say(modes + text)
  }

  /// The difference; one of the documents may be absent.
  private func text(_ old: JSONDocument?, _ new: JSONDocument?, _ paint: Paint) -> String {
    if let old, let new {
      let difference = DifferenceText(title: title, old: old, new: new, paint: paint)
      let text = difference.text(of: differences(from: old, to: new))
      return text.isEmpty ? "" : text + "\n"
    }
    let lines = ChangeBlock.whole(old: old?.root, new: new?.root, paint)
    let word = new == nil ? "deleted" : "new file"
    return ([paint(title, .place) + ": " + word] + lines).joined(separator: "\n") + "\n\n"
  }

  private func document(_ path: String) throws(ProgramFailure) -> JSONDocument? {
    path == Self.absent ? nil : try InputFile(path, called: words[0]).document()
  }

  private var title: String {
    let names = words.count > 7 ? [words[0], words[7]] : [words[0]]
    return names.map { ShownText.of($0) }.joined(separator: " -> ")
  }

  private var modes: String {
    let (old, new) = (words[3], words[6])
    return old == new || old == "." || new == "." ? "" : "\(title): mode \(old) -> \(new)\n"
  }

  private func say(_ text: String) throws(ProgramFailure) {
    try StandardStreams.print(Array(text.utf8))
  }
}
