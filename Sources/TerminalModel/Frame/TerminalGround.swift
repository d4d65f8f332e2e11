/// Whether a terminal's own background is dark or light.
public enum TerminalGround: Hashable, Sendable {
  /// Light text on it can be read.
  case dark

  /// Dark text on it can be read.
  case light

  /// The ground that `COLORFGBG` tells of, as in `15;0`; `nil` when it tells of none.
  ///
  /// Its last number is one of the sixteen colours: white, and the bright ones but for grey, are light.
  public init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";").last, let number = Int(last),
      (0..<16).contains(number)
    else { return nil }
    self = number == 7 || number > 8 ? .light : .dark
  }
}
