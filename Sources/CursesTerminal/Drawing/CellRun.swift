import CNcurses
import TerminalModel

/// Neighbouring cells of one column each that look alike, on their way to curses.
struct CellRun {
  private(set) var face = Face.plain
  /// The column of the first one.
  private(set) var column = 0
  /// Their characters.
  var scalars: [wchar_t] = []

  /// Appends a cell; the first one says how the run looks and where it stands.
  mutating func append(_ scalar: Unicode.Scalar, face: Face, column: Int) {
    if scalars.isEmpty {
      self.face = face
      self.column = column
    }
    scalars.append(wchar_t(bitPattern: scalar.value))
  }
}
