/// What git would do by itself, for files that are no JSON: comments, conflict markers, half a file.
enum TextFallback {
  /// Merges as text into the second file, with markers; gives the status of a merge driver.
  static func merge(_ files: GitMergeFiles) throws -> Int32 {
    try GitProgram.pass([
      "merge-file", "-q", "--marker-size=\(files.markerSize)",
      "-L", "mine", "-L", "base", "-L", "theirs", files.mine, files.base, files.theirs,
    ])
  }

  /// Prints the difference of two files as text.
  static func diff(_ old: String, _ new: String, isColored: Bool) throws {
    _ = try GitProgram.pass([
      "--no-pager", "diff", "--no-index", "--no-ext-diff", "--no-textconv",
      "--color=\(isColored ? "always" : "never")", "--", old, new,
    ])
  }
}

/// The files that git gives to a merge driver.
struct GitMergeFiles {
  /// The version that both sides started from; empty when there is none.
  let base: String
  /// My version; the result goes there.
  let mine: String
  /// Their version.
  let theirs: String
  /// How long conflict markers are, if there have to be any.
  let markerSize: String
}
