import CNcurses
import TerminalModel

/// Opens the terminal that `TERM` names, in its form of 24-bit colours when those are wanted.
///
/// - Returns: How many colours it has.
/// - Throws: ``TerminalError`` when the type is missing, unknown or too simple.
@MainActor
func openTerminal(wanted: ColorDepth) throws(TerminalError) -> ColorDepth {
  guard let type = environmentVariable("TERM") else { throw .typeMissing }
  let types = (wanted == .trueColor ? directTypes(of: type) : []) + [type]
  guard types.contains(where: { cn_open($0) }) else { throw .typeUnknown(type) }
  guard cn_capability("cup") != nil else {
    endwin()
    throw .typeTooSimple(type)
  }
  guard has_colors(), start_color() == OK else { return .mono }
  use_default_colors()
  return ColorDepth(colors: Int(cn_colors()))
}

/// Descriptions with 24-bit colours for a family of terminals, the nearest first.
private func directTypes(of type: String) -> [String] {
  let family = type.prefix { $0 != "-" }
  return family == "screen" ? ["tmux-direct"] : ["\(family)-direct", "xterm-direct"]
}
