/// What git would do by itself, for files that are no JSON: comments, conflict markers, half a file.
enum TextFallback {
  /// Merges as text into the second file, with markers; gives the status of a merge driver.
  static func merge(_ files: MergeInputs, markerSize: String) throws -> Int32 {
    try GitProgram.pass([
      "merge-file", "-q", "--marker-size=\(markerSize)",
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
