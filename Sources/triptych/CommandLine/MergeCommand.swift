import ArgumentParser
import EditorCore
import JSONMerge
import JSONSyntax

/// `triptych merge BASE MINE THEIRS`: the three-way merge of files.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two versions of a JSON file that started from the same base.",
    discussion: """
      The merged document goes to standard output, or to the file that --output names, which is \
      replaced in one step. Where both sides changed the same place, it holds mine unless --prefer \
      says otherwise. A file may be '-' (standard input), once. An empty BASE stands for none.

      The status is 0 without conflicts, 1 with conflicts, 2 on trouble; then nothing is written.
      """)

  @OptionGroup var inputs: MergeInputs

  @Option(name: .shortAndLong, help: "The file to write; it may be one of the three.")
  var output: String?

  @Option(
    help: """
      Where to write the conflicts and reviews as JSON: a file, or '-' for standard output, which \
      then has the report and not the document.
      """)
  var report: String?

  @Option(help: "What conflicts hold: base, mine or theirs.")
  var prefer = PreferredSide.mine

  @OptionGroup var matching: MatchingOptions

  @Option(help: "What messages call the document, where the files have other names.")
  var label: String?

  @Flag(name: .shortAndLong, help: "Do not list conflicts and reviews on standard error.")
  var quiet = false

  @Flag(
    help: """
      Open the merge view, and write what is decided there to --output, or to MINE. The status is \
      0 when it was written and 1 when the view was left; then nothing is written.
      """)
  var interactive = false

  @OptionGroup(title: "Merge view") var appearance: AppearanceOptions

  func validate() throws {
    if report == "-", OutputTarget(output) == .standardOutput, output != nil {
      throw ValidationError(
        "Document and report cannot both go to standard output: name a file for one of them.")
    }
    if let report, report != "-", report == output {
      throw ValidationError("--output and --report name the same file.")
    }
    if interactive, output == "-" || report != nil {
      throw ValidationError("With --interactive the result goes to a file, and there is no report.")
    }
    if interactive, [inputs.base, inputs.mine, inputs.theirs].contains("-") {
      throw ValidationError("With --interactive no file can be -: the keys come from there.")
    }
  }

  func run() async throws {
    let versions = try MergeVersions(inputs, label: label)
    let merge = ThreeWayMerge(
      base: versions.base, mine: versions.mine, theirs: versions.theirs, options: matching.options)
    if interactive {
      let output = output ?? inputs.mine
      let session = InteractiveMerge(
        merge: merge, title: label ?? GuardedFile.name(of: output),
        files: MergedFiles(
          base: inputs.base, mine: inputs.mine, theirs: inputs.theirs, output: output),
        appearance: appearance)
      try await session.run()
    } else {
      let outcome = MergeOutcome(of: merge, preferring: prefer)
      try outcome.write(document: documentTarget, report: report.map { OutputTarget($0) })
      if !quiet { outcome.summarize(of: label) }
      if !merge.conflicts.isEmpty { throw ExitCode(1) }
    }
  }

  /// Where the document goes; nil when the report takes standard output.
  private var documentTarget: OutputTarget? {
    report == "-" && output == nil ? nil : OutputTarget(output)
  }
}

/// What conflicts hold when nobody decided them.
enum PreferredSide: String, ExpressibleByArgument, CaseIterable {
  case base
  case mine
  case theirs

  /// The choice at each conflict.
  var resolution: Resolution {
    switch self {
    case .base: .base
    case .mine: .mine
    case .theirs: .theirs
    }
  }
}
