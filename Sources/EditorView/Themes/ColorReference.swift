/// A colour of a role as a theme file writes it: itself, or by a name of the palette.
public enum ColorReference: Sendable, Hashable {
  /// A colour.
  case color(ThemeColor)
  /// An entry of the palette, which may be that of a theme that inherits from this one.
  case entry(String)
}

extension [ColorReference] {
  /// The colours that are meant, in their order; what the palette does not hold is left out.
  func colors(in palette: [String: [ThemeColor]]) -> [ThemeColor] {
    flatMap { reference in
      switch reference {
      case .color(let color): [color]
      case .entry(let name): palette[name] ?? []
      }
    }
  }
}
