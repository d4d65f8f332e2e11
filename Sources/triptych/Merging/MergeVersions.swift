import JSONSyntax

/// The three documents of a merge, read from files.
struct MergeVersions {
  /// The version that both sides started from.
  let base: JSONDocument
  /// My version.
  let mine: JSONDocument
  /// Their version.
  let theirs: JSONDocument

  /// Reads three files; an empty base stands for none, as git gives it when both sides added a file.
  ///
  /// **Throws**: `ProgramFailure` when one cannot be read or is no JSON.
  init(_ inputs: MergeInputs, label: String?) throws {
    let name = { (side: String) in label.map { "\($0) (\(side))" } }
    let baseFile = InputFile(inputs.base, called: name("base"))
    let mineFile = InputFile(inputs.mine, called: name("mine"))
    let theirsFile = InputFile(inputs.theirs, called: name("theirs"))
    try [baseFile, mineFile, theirsFile].refuseRepeatedStandardInput()
    let baseBytes = try baseFile.bytes()
    self.mine = try mineFile.document()
    self.theirs = try theirsFile.document()
    self.base = try baseFile.document(
      parsing: baseBytes.isEmpty ? Self.noBase(self.mine.root, self.theirs.root) : baseBytes)
  }

  /// What two versions without a base have in common: an empty container, or nothing they hold.
  private static func noBase(_ mine: JSONNode, _ theirs: JSONNode) -> [UInt8] {
    if mine.kind == .object, theirs.kind == .object { return Array("{}".utf8) }
    if mine.kind == .array, theirs.kind == .array { return Array("[]".utf8) }
    let literals = ["null", "false", "true"].map { Array($0.utf8) }
    return literals.first { $0 != mine.literal && $0 != theirs.literal } ?? literals[0]
  }
}
