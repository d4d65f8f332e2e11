import EditorCore
import EditorView
import TerminalModel

/// A scene as a text file: its frames at all sizes, and who drew what.
struct FrameText {
  static let sizes = [(80, 24), (120, 40), (60, 16), (40, 10)]

  let trace: RoleTrace
  let mono: ResolvedTheme

  /// The file of a scene.
  ///
  /// Every frame is shown as text. The roles of its cells follow, their attributes where there are no
  /// colours, and the rows that look different in ASCII.
  func file(_ scene: Scene) -> String {
    var lines: [String] = []
    var used: Set<Role> = []
    for (columns, rows) in Self.sizes {
      let state = scene.sized(columns, rows).state
      lines.append("== \(columns)x\(rows)")
      lines += block(state, &used)
    }
    lines.append("-- letters")
    let legend = Role.allCases.filter(used.contains)
      .map { "\(RoleTrace.letter(of: $0)) \($0.name)" }
    lines += stride(from: 0, to: legend.count, by: 4).map { start in
      legend[start..<min(start + 4, legend.count)].joined(separator: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One size of a scene: in colours, without them, in ASCII.
  private func block(_ state: State, _ used: inout Set<Role>) -> [String] {
    let screen = frame(state, trace.theme, .unicode)
    var lines = (0..<screen.size.rows).map { "|\(screen.text(ofRow: $0))|" }
    if let cursor = screen.cursor { lines.append("cursor \(cursor.row),\(cursor.column)") }
    lines.append("-- roles")
    lines += rows(screen) {
      letter(of: $0, &used)
    } remark: {
      overlays(of: $0)
    }
    lines.append("-- attributes without colours")
    lines += rows(frame(state, mono, .unicode)) { Self.letter(of: $0.face.attributes) }
    lines.append("-- other rows in ASCII")
    let plain = frame(state, trace.theme, .ascii)
    for row in 0..<screen.size.rows where plain.text(ofRow: row) != screen.text(ofRow: row) {
      lines.append("\(Self.number(row))|\(plain.text(ofRow: row))|")
    }
    return lines
  }

  /// The letter of the role that drew a cell; a blank where nothing is seen.
  private func letter(of cell: Cell, _ used: inout Set<Role>) -> Character {
    guard let (role, overlay) = trace.roles(of: cell.face) else { return "?" }
    if cell.text == " ", overlay == nil, role == .text { return " " }
    if cell.text == " ", role == .text || role == .header { return " " }
    used.insert(role)
    return RoleTrace.letter(of: role)
  }

  private func frame(_ state: State, _ theme: ResolvedTheme, _ glyphs: GlyphSet) -> Screen {
    let glyphs = state.look.isPlain ? .plain : glyphs
    return render(state, theme: theme, widths: .standard, glyphs: glyphs)
  }

  private func rows(
    _ screen: Screen, _ letter: (Cell) -> Character,
    remark: (ArraySlice<Cell>) -> String = { _ in "" }
  ) -> [String] {
    (0..<screen.size.rows).compactMap { row in
      let cells = screen.row(row)
      let text = String(cells.map(letter))
      let remark = remark(cells)
      guard text.contains(where: { $0 != " " }) || !remark.isEmpty else { return nil }
      return "\(Self.number(row))|\(text)|\(remark)"
    }
  }

  /// The roles that are laid over cells of a row.
  private func overlays(of cells: ArraySlice<Cell>) -> String {
    var names: [String] = []
    for cell in cells {
      guard let name = trace.roles(of: cell.face)?.overlay?.name, !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return names.isEmpty ? "" : " " + names.joined(separator: " ")
  }

  private static func number(_ row: Int) -> String { row < 10 ? " \(row)" : "\(row)" }

  private static func letter(of attributes: Face.Attributes) -> Character {
    switch attributes {
    case []: " "
    case .bold: "b"
    case .underline: "u"
    case .reverse: "r"
    case [.bold, .underline]: "U"
    case [.bold, .reverse]: "B"
    case [.underline, .reverse]: "R"
    default: "*"
    }
  }
}
