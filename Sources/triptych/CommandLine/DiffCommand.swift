import ArgumentParser
import JSONMerge
import JSONSyntax

/// `triptych diff OLD NEW`: what changed, by structure.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two JSON files, by structure.",
    discussion: """
      The text form has a block for each place that changed, under its JSON Pointer; [...] marks \
      what differs inside a string. The other forms are JSON: a patch of RFC 6902, a merge patch of \
      RFC 7396, a list of changes. A file may be '-' (standard input), once.

      The status is 0 when both have the same content, 1 when not, 2 on trouble. White space, \
      escapes, the order of names and the spelling of numbers are layout, not content: where only \
      they differ, the text form says so, and the status is 0.
      """)

  @Argument(help: "The old version.")
  var old: String

  @Argument(help: "The new version.")
  var new: String

  @Option(help: "The form: text, json-patch, merge-patch or report.")
  var format = DifferenceFormat.text

  @OptionGroup var matching: MatchingOptions

  @Option(help: "Colours in the text form: auto, always or never.")
  var color = ColorUse.auto

  func run() throws {
    let (oldFile, newFile) = (InputFile(old), InputFile(new))
    try [oldFile, newFile].refuseRepeatedStandardInput()
    let (old, new) = (try oldFile.document(), try newFile.document())
    let changes = differences(from: old, to: new, options: matching.options)
    let title = "\(oldFile.shownName) -> \(newFile.shownName)"
    try StandardStreams.print(try bytes(of: changes, from: old, to: new, title: title))
    if changes.contains(where: { !$0.isLayout }) { throw ExitCode(1) }
  }

  private func bytes(
    of changes: [JSONChange], from old: JSONDocument, to new: JSONDocument, title: String
  ) throws -> [UInt8] {
    switch format {
    case .text:
      let text = DifferenceText(title: title, old: old, new: new, paint: color.paint())
      return Array(text.text(of: changes).utf8)
    case .jsonPatch:
      return JSONPatch(from: old, to: new, options: matching.options).serialized()
    case .mergePatch:
      return try mergePatch(of: changes, from: old, to: new)
    case .report:
      return DifferenceReport(changes, from: old).serialized()
    }
  }

  private func mergePatch(
    of changes: [JSONChange], from old: JSONDocument, to new: JSONDocument
  ) throws(ProgramFailure) -> [UInt8] {
    // Layout is nothing that a patch has to say.
    if changes.allSatisfy(\.isLayout) { return Array("{}\n".utf8) }
    do throws(MergePatchRefusal) {
      return try MergePatch(from: old, to: new, options: matching.options).serialized()
    } catch {
      throw ProgramFailure("No merge patch can say this: \(ShownText.of(error.description)).")
    }
  }
}

/// The forms in which differences are printed.
enum DifferenceFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// RFC 6902.
  case jsonPatch = "json-patch"
  /// RFC 7396.
  case mergePatch = "merge-patch"
  /// Each change with its pointer, kind and values.
  case report
}

extension ColorUse: ExpressibleByArgument {}
