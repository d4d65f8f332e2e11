/// Figures in columns, flush right.
extension Double {
  /// The number with so many digits after the point, at most 2, in so many columns.
  func shown(_ digits: Int, _ width: Int) -> String {
    guard isFinite else { return "-".leading(width) }
    let scale = digits == 0 ? 1 : digits == 1 ? 10 : 100
    let rounded = Int((self * Double(scale)).rounded())
    let fraction = String(abs(rounded) % scale + scale).dropFirst()
    let sign = rounded < 0 ? "-" : ""
    let whole = "\(sign)\(abs(rounded) / scale)"
    return (digits == 0 ? whole : "\(whole).\(fraction)").leading(width)
  }
}

extension String {
  /// The text, filled up with blanks behind it.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  /// The text, filled up with blanks before it.
  func leading(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}
