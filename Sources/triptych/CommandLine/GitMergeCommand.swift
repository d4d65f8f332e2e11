import ArgumentParser
import JSONMerge

/// `triptych git-merge -- %O %A %B %L %P`: what git calls as merge driver.
struct GitMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-merge",
    abstract: "Merge as git's merge driver (see 'triptych git-setup').",
    discussion: """
      Files that are no JSON are merged as git itself would. The status is 0 without conflicts, 1 \
      with; then the file holds mine in those places, and 'git mergetool' decides them.
      """,
    shouldDisplay: false)

  @Flag(help: "The files are ancestors: what is in conflict becomes what it was before.")
  var ancestors = false

  /// %O, %A and %B; the result goes to mine.
  @OptionGroup var inputs: MergeInputs

  @Argument(help: "%L: the length of conflict markers.")
  var markerSize: String

  @Argument(help: "%P: the path of the file in the repository.")
  var path: String

  func run() throws {
    let versions: MergeVersions
    do {
      versions = try MergeVersions(inputs, label: path)
    } catch {
      StandardStreams.complain("\(ShownText.of(path)) is merged as text: \(error)")
      throw ExitCode(try TextFallback.merge(inputs, markerSize: markerSize))
    }
    let merge = ThreeWayMerge(base: versions.base, mine: versions.mine, theirs: versions.theirs)
    let outcome = MergeOutcome(of: merge, preferring: ancestors ? .base : .mine)
    try outcome.write(document: .file(inputs.mine), report: nil)
    if !ancestors { outcome.summarize(of: path) }
    if !merge.conflicts.isEmpty { throw ExitCode(1) }
  }
}
