import TerminalModel

/// The columns of a table, from the left.
struct Table<Entry> {
  /// A column: its title, and what of an entry stands in it.
  struct Column {
    let title: String
    /// Cells of it, the blank behind it included; 0 for one that does not fit.
    let width: Int
    let content: (Entry) -> (text: String, role: Role)

    init(
      _ title: String, _ width: Int, _ content: @escaping (Entry) -> (text: String, role: Role)
    ) {
      self.title = title
      self.width = width
      self.content = content
    }
  }

  let columns: [Column]
}

extension Appearance {
  /// The titles over the columns.
  func titles<Entry>(of table: Table<Entry>) -> StyledText {
    table.columns.reduce(StyledText()) { $0 + cell($1.title, .textDim, $1.width) }
  }

  /// An entry in its row.
  func row<Entry>(_ entry: Entry, of table: Table<Entry>) -> StyledText {
    table.columns.reduce(StyledText()) { row, column in
      let (text, role) = column.content(entry)
      return row + cell(text, role, column.width)
    }
  }
}
