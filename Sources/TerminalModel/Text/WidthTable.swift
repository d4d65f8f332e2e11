/// How many columns a terminal advances for each Unicode scalar.
///
/// The terminal session supplies the C library's own opinion, since that is what curses uses to
/// place cells; tests and headless screens use ``standard``.
public struct WidthTable: Sendable {
  private enum Source: Sendable {
    case runs([UInt32])
    case function(@Sendable (Unicode.Scalar) -> Int)
  }

  private let source: Source

  /// Widths asked of a function, for instance of the C library.
  ///
  /// - Parameter width: Columns of a scalar: 0, 1 or 2, and -1 for what cannot be drawn.
  public init(_ width: @escaping @Sendable (Unicode.Scalar) -> Int) {
    source = .function(width)
  }

  /// Widths in ascending runs that cover every scalar: first scalar `<< 2 | width + 1`.
  init(runs: [UInt32]) {
    precondition(runs.first.map { $0 >> 2 } == 0, "the first run must begin at U+0000")
    source = .runs(runs)
  }

  /// Only printable ASCII can be drawn: for locales that cannot be made UTF-8.
  public static let ascii = WidthTable { (0x20..<0x7F).contains($0.value) ? 1 : -1 }

  /// Columns that a scalar takes: 0, 1 or 2; -1 when it cannot be drawn.
  ///
  /// **Complexity**: O(1) for ASCII, else O(log n) in the number of runs.
  public func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 { return (0x20..<0x7F).contains(scalar.value) ? 1 : -1 }
    switch source {
    case .runs(let runs): return Self.width(of: scalar.value, in: runs)
    case .function(let width): return min(max(width(scalar), -1), 2)
    }
  }

  /// Columns of a text as it would be shown, escapes of unsafe characters included.
  ///
  /// **Complexity**: O(n) in the length of the text.
  public func columns(of text: String) -> Int {
    DisplayText(text, widths: self).columns
  }

  private static func width(of value: UInt32, in runs: [UInt32]) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    return Int(runs[low] & 3) - 1
  }
}
