import Foundation
import TerminalModel

extension ColorChoice {
  /// How many colours are printed to standard output; `nil` where nobody looks at them.
  func printedDepth(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    isTerminal: Bool = isatty(STDOUT_FILENO) == 1
  ) -> ColorDepth? {
    if let depth { return depth }
    let variable = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    switch variable("FORCE_COLOR") {
    case "0": return .mono
    case "1": return .sixteen
    case "2": return .indexed
    case "3": return .trueColor
    case .some: break
    case nil:
      guard isTerminal else { return nil }
      if variable("NO_COLOR") != nil { return .mono }
    }
    if ["truecolor", "24bit"].contains(environment["COLORTERM"]) { return .trueColor }
    let terminal = variable("TERM") ?? "dumb"
    if terminal.contains("256") { return .indexed }
    return ["dumb", "vt100", "vt220"].contains(terminal) ? .mono : .sixteen
  }
}
