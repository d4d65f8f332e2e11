import TerminalModel

extension ColorDepth {
  /// Whether colours can be fine enough to lie behind coloured text.
  var hasShades: Bool { self >= .indexed }
}
