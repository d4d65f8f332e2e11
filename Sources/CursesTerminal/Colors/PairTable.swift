import CNcurses

/// Pairs of colours, made when they are first needed.
///
/// Curses' own table ends the program on terminals without colours, so it is not used.
struct PairTable {
  private struct Pair: Hashable {
    let foreground, background: Int32
  }

  private var numbers: [Pair: Int32] = [:]
  private let limit: Int

  /// A table for a terminal of so many pairs; 0 where it has no colours.
  init(limit: Int) {
    self.limit = limit
  }

  /// The number of a pair; 0, the terminal's own colours, when there are no more.
  mutating func number(foreground: Int32, background: Int32) -> Int32 {
    if foreground < 0, background < 0 { return 0 }
    let pair = Pair(foreground: foreground, background: background)
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count + 1)
    guard Int(number) < limit, init_extended_pair(number, foreground, background) == OK else {
      return 0
    }
    numbers[pair] = number
    return number
  }
}
