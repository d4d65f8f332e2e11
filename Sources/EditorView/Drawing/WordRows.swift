import TerminalModel

extension Appearance {
  /// A sentence in rows of a width, parted between words; the last row holds whatever is left.
  func wordRows(of sentence: String, width: Int, limit: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var rest = sentence.split(separator: " ", omittingEmptySubsequences: false)[...]
    while let word = rest.first {
      let longer = row.isEmpty ? String(word) : "\(row) \(word)"
      if safe(longer).columns > width, !row.isEmpty {
        if rows.count == limit - 1 { break }
        rows.append(row)
        row = String(word)
      } else {
        row = longer
      }
      rest = rest.dropFirst()
    }
    return rows + [rest.isEmpty ? row : ([row] + rest.map(String.init)).joined(separator: " ")]
  }
}
