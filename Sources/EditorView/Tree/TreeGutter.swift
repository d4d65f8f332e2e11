import EditorCore

/// The columns left of the tree: cursor mark, number, my mark, their mark.
///
/// **Units**: columns, 0-based.
struct TreeGutter: Equatable {
  /// The columns of the number.
  let numberColumns: Range<Int>
  /// The column of `~ + -`.
  var mineColumn: Int { numberColumns.upperBound + 1 }
  /// The column of `<` and `!`.
  var theirsColumn: Int { numberColumns.upperBound + 2 }
  /// The column of `x`: something is wrong with the row.
  var problemColumn: Int { numberColumns.upperBound + 3 }
  /// The first column of the tree itself.
  var end: Int { numberColumns.upperBound + 4 }

  /// A gutter for numbers up to this one.
  init(largestNumber: Int) {
    numberColumns = 1..<(1 + max(4, String(largestNumber).utf8.count))
  }
}

extension Canvas {
  /// Draws the gutter of a row.
  mutating func drawGutter(
    _ gutter: TreeGutter, number: Int?, who: RowPeople?, marks: RowMarks, row: Int,
    overlay: Role?, isCursor: Bool
  ) {
    if isCursor { draw(text(">", .gutterLineCurrent), row: row, columns: 0..<1, under: overlay) }
    if let who {
      draw(gutterName(who, gutter), row: row, columns: gutter.numberColumns, under: overlay)
    } else if let number {
      let role: Role = isCursor ? .gutterLineCurrent : .gutterLine
      drawTrailing(
        text(String(number), role), row: row, columns: gutter.numberColumns, under: overlay)
    }
    if let mark = marks.mine {
      let columns = gutter.mineColumn..<gutter.mineColumn + 1
      draw(text(mark.sign, mark.role), row: row, columns: columns, under: overlay)
    }
    if let mark = marks.theirs {
      let columns = gutter.theirsColumn..<gutter.theirsColumn + 1
      draw(text(mark.sign, mark.role), row: row, columns: columns, under: overlay)
    }
  }

  /// Who stands in a row, in the place of its number: "@bo", "@bo+" when they are several.
  private func gutterName(_ who: RowPeople, _ gutter: TreeGutter) -> StyledText {
    let more = who.isSeveral ? "+" : ""
    let name = text("@\(who.name)", who.isGrey ? .presenceIdle : .presenceOther)
    return name.clipped(to: gutter.numberColumns.count - more.count, ellipsis: glyphs.ellipsis)
      + text(more, .presenceOther)
  }

  /// A text of one role.
  func text(_ text: String, _ role: Role) -> StyledText { appearance.text(text, role) }
}

extension RowMarks.Mine {
  /// The sign in the gutter.
  var sign: String {
    switch self {
    case .changed: "~"
    case .added: "+"
    case .deleted: "-"
    }
  }

  /// How the sign looks.
  var role: Role {
    switch self {
    case .changed, .deleted: .changeChanged
    case .added: .changeAdded
    }
  }
}

extension RowMarks.Theirs {
  /// The sign in the gutter.
  var sign: String {
    switch self {
    case .changed: "<"
    case .conflict: "!"
    case .rejected: "x"
    }
  }

  /// How the sign looks.
  var role: Role {
    switch self {
    case .changed: .remoteChanged
    case .conflict: .remoteConflict
    case .rejected: .stateError
    }
  }
}
