/// Draws a captured screen as SVG: one `text` a run, one `rect` a background.
struct ScreenPicture {
  /// The screen to draw.
  let screen: CapturedScreen
  /// Its size in cells.
  let columns: Int
  let rows: Int

  private static let cellWidth = 8.4
  private static let cellHeight = 18.0
  private static let padding = 12.0
  private static let foreground = "#d6dbe1"

  /// The picture as a document.
  var svg: String {
    let ground = screen.ground
    let width = Double(columns) * Self.cellWidth + 2 * Self.padding
    let height = Double(rows) * Self.cellHeight + 2 * Self.padding
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width.short)" height="\(height.short)" \
      viewBox="0 0 \(width.short) \(height.short)" font-size="14" \
      font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace">
      """,
      """
      <rect x="0.5" y="0.5" width="\((width - 1).short)" height="\((height - 1).short)" rx="8" \
      fill="\(ground)" stroke="#808080" stroke-opacity="0.4"/>
      """,
    ]
    for (row, runs) in screen.rows.prefix(rows).enumerated() {
      for run in runs { parts += elements(run, row: row, on: ground) }
    }
    parts.append("</svg>\n")
    return parts.joined(separator: "\n")
  }

  private func elements(_ run: CapturedScreen.Run, row: Int, on ground: String) -> [String] {
    let x = Self.padding + Double(run.column) * Self.cellWidth
    let y = Self.padding + Double(row) * Self.cellHeight
    let width = Double(run.columns) * Self.cellWidth
    var foreground = run.style.foreground ?? Self.foreground
    var background = run.style.background
    if run.style.isReversed {
      (foreground, background) = (background ?? ground, foreground)
    }
    var parts: [String] = []
    if let background, background != ground {
      parts.append(
        """
        <rect x="\(x.short)" y="\(y.short)" width="\(width.short)" \
        height="\(Self.cellHeight.short)" fill="\(background)"/>
        """)
    }
    guard run.text.contains(where: { $0 != " " }) else { return parts }
    parts.append(
      """
      <text x="\(x.short)" y="\((y + 13.5).short)" textLength="\(width.short)" \
      lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="\(foreground)"\
      \(attributes(run.style))>\(escaped(run.text))</text>
      """)
    return parts
  }

  private func attributes(_ style: CapturedScreen.Style) -> String {
    var text = ""
    if style.isBold { text += " font-weight=\"bold\"" }
    if style.isItalic { text += " font-style=\"italic\"" }
    if style.isDim { text += " opacity=\"0.65\"" }
    let lines = [style.isUnderlined ? "underline" : "", style.isStruck ? "line-through" : ""]
      .filter { !$0.isEmpty }
    if !lines.isEmpty { text += " text-decoration=\"\(lines.joined(separator: " "))\"" }
    return text
  }

  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      default: String(character)
      }
    }.joined()
  }
}

extension Double {
  /// The number with at most one decimal.
  fileprivate var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
