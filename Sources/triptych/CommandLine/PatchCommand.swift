import ArgumentParser
import JSONSyntax

/// `triptych patch DOCUMENT PATCH`: a document with a patch applied.
struct PatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patch",
    abstract: "Apply a JSON Patch or a JSON Merge Patch to a JSON file.",
    discussion: """
      An array is a JSON Patch (RFC 6902), an object a JSON Merge Patch (RFC 7396). What the patch \
      does not touch stays byte for byte as it was. A file may be '-' (standard input), once.

      The status is 0 when the patch was applied, 1 when it does not fit the document (a 'test' \
      failed, a place is not there), 2 on trouble. A patch is applied whole or not at all: with \
      1 and 2 nothing is written.
      """)

  @Argument(help: "The document.")
  var document: String

  @Argument(help: "The patch.")
  var patch: String

  @Option(name: .shortAndLong, help: "The file to write; it may be the document itself.")
  var output: String?

  @Option(help: "Read the patch as json-patch or merge-patch, whatever it looks like.")
  var type: PatchType?

  func run() throws {
    let (documentFile, patchFile) = (InputFile(document), InputFile(patch))
    try [documentFile, patchFile].refuseRepeatedStandardInput()
    let (document, patch) = (try documentFile.document(), try patchFile.document())
    let patched = try apply(read(patch, patchFile), to: document, documentFile)
    try OutputTarget(output).write(patched.chunks)
  }

  private func read(
    _ patch: JSONDocument, _ file: InputFile
  ) throws(ProgramFailure) -> DocumentPatch {
    do throws(JSONPatchError) {
      switch type {
      case .jsonPatch: return .operations(try JSONPatch(reading: patch))
      case .mergePatch: return .merge(MergePatch(patch))
      case nil: return try DocumentPatch(reading: patch)
      }
    } catch {
      throw ProgramFailure("\(file.shownName): \(ShownText.of(error.description)).")
    }
  }

  private func apply(
    _ patch: DocumentPatch, to document: JSONDocument, _ file: InputFile
  ) throws -> JSONDocument {
    do throws(JSONPatchError) {
      return try patch.applied(to: document)
    } catch {
      StandardStreams.complain(
        "\(file.shownName): the patch does not fit: \(ShownText.of(error.description)).")
      throw ExitCode(1)
    }
  }
}

/// What a patch is written in.
enum PatchType: String, ExpressibleByArgument, CaseIterable {
  /// RFC 6902.
  case jsonPatch = "json-patch"
  /// RFC 7396.
  case mergePatch = "merge-patch"
}
