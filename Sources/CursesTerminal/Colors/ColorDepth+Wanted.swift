import TerminalModel

extension ColorDepth {
  /// What the environment asks for: nothing with `NO_COLOR`, everything with `COLORTERM`.
  static func wanted() -> ColorDepth {
    if environmentVariable("NO_COLOR") != nil { return .mono }
    let term = environmentVariable("COLORTERM")
    return term == "truecolor" || term == "24bit" ? .trueColor : .indexed
  }
}
