/// Whether a terminal's own background is dark or light.
public enum TerminalGround: Hashable, Sendable {
  /// Light text on it can be read.
  case dark

  /// Dark text on it can be read.
  case light

  /// The kind of a colour: what is brighter than half is light.
  public init(_ color: RGBColor) {
    // The weights of the luma of television, in thousandths: no more exactness is needed.
    let luma = 299 * color.red + 587 * color.green + 114 * color.blue
    self = luma > 127_500 ? .light : .dark
  }
}
