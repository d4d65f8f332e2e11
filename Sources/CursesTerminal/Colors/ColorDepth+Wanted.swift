import TerminalModel

extension ColorDepth {
  /// The most colours that the environment asks for.
  ///
  /// `FORCE_COLOR` says how many and outweighs `NO_COLOR`, which says none; `COLORTERM` says all.
  static func wanted() -> ColorDepth {
    switch environmentVariable("FORCE_COLOR") {
    case "1": return .sixteen
    case "2": return .indexed
    case "3": return .trueColor
    case "0": return .mono
    case .some: break
    case nil: if environmentVariable("NO_COLOR") != nil { return .mono }
    }
    let term = environmentVariable("COLORTERM")
    return term == "truecolor" || term == "24bit" ? .trueColor : .indexed
  }
}
