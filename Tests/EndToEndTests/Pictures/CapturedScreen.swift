/// A terminal's screen as captured with its escape sequences: rows of styled runs.
struct CapturedScreen {
  /// How a run of text looks.
  struct Style: Equatable {
    /// Foreground and background as `#rrggbb`; `nil` for the terminal's own.
    var foreground: String?
    var background: String?
    var isBold = false
    var isDim = false
    var isItalic = false
    var isUnderlined = false
    var isReversed = false
    var isStruck = false
  }

  /// Text of one style, and the column it begins in.
  struct Run: Equatable {
    var column: Int
    var columns: Int
    var text: String
    var style: Style
  }

  /// The rows, top first.
  let rows: [[Run]]

  /// The background of most cells of the last two rows, which no box ever covers.
  var ground: String {
    var columns: [String: Int] = [:]
    for run in rows.suffix(2).joined() {
      columns[run.style.background ?? Self.black, default: 0] += run.columns
    }
    return columns.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? Self.black
  }

  private static let black = "#121212"

  /// Reads what `tmux capture-pane -e -p` prints.
  init(ansi: String, width: (Unicode.Scalar) -> Int) {
    var style = Style()
    rows = ansi.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Self.runs(of: line, style: &style, width: width)
    }
  }

  /// The runs of one row; the style goes on to the next row as the terminal's does.
  private static func runs(
    of line: Substring, style: inout Style, width: (Unicode.Scalar) -> Int
  ) -> [Run] {
    var runs: [Run] = []
    var column = 0
    var scalars = line.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        apply(sequence: takeSequence(&scalars), to: &style)
        continue
      }
      let columns = max(0, width(scalar))
      if let last = runs.last, last.style == style, last.column + last.columns == column {
        runs[runs.count - 1].text.unicodeScalars.append(scalar)
        runs[runs.count - 1].columns += columns
      } else {
        runs.append(Run(column: column, columns: columns, text: String(scalar), style: style))
      }
      column += columns
    }
    return runs
  }

  /// The parameters of an `ESC [ … m` sequence; empty for any other sequence.
  private static func takeSequence(_ scalars: inout Substring.UnicodeScalarView.SubSequence)
    -> [Int]
  {
    guard scalars.popFirst() == "[" else { return [] }
    var text = ""
    while let scalar = scalars.popFirst() {
      if scalar.properties.isAlphabetic {
        guard scalar == "m" else { return [] }
        return text.split(separator: ";", omittingEmptySubsequences: false)
          .flatMap { $0.split(separator: ":", omittingEmptySubsequences: true) }
          .map { Int($0) ?? 0 }
      }
      text.unicodeScalars.append(scalar)
    }
    return []
  }

  /// Takes the parameters of a graphic rendition into account.
  private static func apply(sequence: [Int], to style: inout Style) {
    var rest = sequence.isEmpty ? [] : sequence[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = Style()
      case 1: style.isBold = true
      case 2: style.isDim = true
      case 3: style.isItalic = true
      case 4: style.isUnderlined = true
      case 7: style.isReversed = true
      case 9: style.isStruck = true
      case 22: (style.isBold, style.isDim) = (false, false)
      case 23: style.isItalic = false
      case 24: style.isUnderlined = false
      case 27: style.isReversed = false
      case 29: style.isStruck = false
      case 30...37: style.foreground = palette(code - 30)
      case 38: style.foreground = color(&rest)
      case 39: style.foreground = nil
      case 40...47: style.background = palette(code - 40)
      case 48: style.background = color(&rest)
      case 49: style.background = nil
      case 90...97: style.foreground = palette(code - 82)
      case 100...107: style.background = palette(code - 92)
      default: break
      }
    }
  }

  /// The colour after 38 or 48.
  private static func color(_ rest: inout ArraySlice<Int>) -> String? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map(palette)
    case 2:
      let parts = rest.prefix(3)
      rest = rest.dropFirst(3)
      return parts.count == 3 ? hex(parts.map { $0 }) : nil
    default: return nil
    }
  }

  /// A colour of the 256-colour palette, in xterm's values.
  private static func palette(_ index: Int) -> String {
    let basic = [
      "#2e3440", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d8dee9",
      "#5c6370", "#ff7b86", "#b5e890", "#ffd68a", "#7cc4ff", "#e29bff", "#70d7e4", "#ffffff",
    ]
    if index < 16 { return basic[max(0, index)] }
    if index >= 232 { return hex(Array(repeating: 8 + (index - 232) * 10, count: 3)) }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return hex([steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]])
  }

  private static func hex(_ parts: [Int]) -> String {
    "#"
      + parts.map { part in
        let digits = String(min(max(part, 0), 255), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
