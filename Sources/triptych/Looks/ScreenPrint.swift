import EditorView
import TerminalModel

/// A frame as lines for a terminal that is not claimed: text with the sequences of its colours.
struct ScreenPrint {
  let screen: Screen

  /// The lines; each ends in the terminal's own colours.
  var lines: [String] {
    (0..<screen.size.rows).map { line(screen.row($0)) }
  }

  private func line(_ cells: ArraySlice<Cell>) -> String {
    var result = ""
    var present: Face?
    for cell in cells {
      if cell.face != present { result += Self.sequence(cell.face) }
      present = cell.face
      result += cell.text
    }
    return result + "\u{1B}[0m"
  }

  /// Everything off, then what the face needs.
  private static func sequence(_ face: Face) -> String {
    var codes = ["0"]
    codes += attributes.filter { face.attributes.contains($0.attribute) }.map(\.code)
    codes += [code(face.foreground, isGround: false), code(face.background, isGround: true)]
      .compactMap(\.self)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static let attributes: [(attribute: Face.Attributes, code: String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strike, "9"),
  ]

  /// The parameters of a colour; `nil` for the terminal's own.
  private static func code(_ color: TerminalColor, isGround: Bool) -> String? {
    let kind = isGround ? "48" : "38"
    switch color {
    case .default: return nil
    case .ansi(let index): return String(Int(index) + (index < 8 ? 30 : 82) + (isGround ? 10 : 0))
    case .indexed(let index): return "\(kind);5;\(index)"
    case .rgb(let red, let green, let blue): return "\(kind);2;\(red);\(green);\(blue)"
    }
  }
}
