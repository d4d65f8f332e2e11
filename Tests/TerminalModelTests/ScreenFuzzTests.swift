import TerminalModel
import Testing

/// A generator whose numbers are the same for the same seed.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x9F, 0x20...0x7E, 0x300...0x36F, 0x200B...0x206F, 0x1100...0x11FF, 0x4E00...0x4EFF,
      0xFE00...0xFEFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F64F, 0...0x10FFFF,
    ]
    let range = ranges[Int.random(in: ranges.indices, using: &self)]
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "\u{202E}"
  }
}

@Test(arguments: 0..<200 as Range<UInt64>)
func `no text makes a row wider than the screen or a cell unsafe`(seed: UInt64) {
  var dice = Dice(state: seed)
  let size = TerminalSize(
    columns: Int.random(in: 1...30, using: &dice), rows: Int.random(in: 1...4, using: &dice))
  var screen = Screen(size: size)
  for _ in 0..<20 {
    var text = ""
    for _ in 0..<Int.random(in: 0...20, using: &dice) { text.unicodeScalars.append(dice.scalar()) }
    let clip = Int.random(in: -3...10, using: &dice)
    screen.put(
      text, row: Int.random(in: -1...4, using: &dice),
      column: Int.random(in: -9...31, using: &dice),
      widths: .standard, within: clip..<clip + Int.random(in: 0...30, using: &dice))
    for row in 0..<size.rows { expectSound(screen.row(row), seed: seed) }
  }
}

/// Every cell is one base with marks, every continuation follows a wide one, widths add up.
private func expectSound(_ row: ArraySlice<Cell>, seed: UInt64) {
  var expectsContinuation = false
  for cell in row {
    #expect(cell.isContinuation == expectsContinuation, "seed \(seed)")
    if expectsContinuation {
      expectsContinuation = false
      continue
    }
    let scalars = Array(cell.text.unicodeScalars)
    let widths = scalars.map(WidthTable.standard.width(of:))
    #expect(widths[0] == 1 || widths[0] == 2, "seed \(seed)")
    #expect(widths.dropFirst().allSatisfy { $0 == 0 }, "seed \(seed)")
    #expect(scalars.count <= 1 + DisplayGlyph.maximumMarks, "seed \(seed)")
    #expect(scalars.allSatisfy { $0.properties.generalCategory != .format }, "seed \(seed)")
    expectsContinuation = widths[0] == 2
  }
  #expect(!expectsContinuation, "a wide character hangs over the edge, seed \(seed)")
}
