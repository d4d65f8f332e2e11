import ArgumentParser

/// How a screen looks: the options of everything that draws one.
struct AppearanceOptions: ParsableArguments {
  @Option(help: "A theme by name ('triptych themes' shows them) or a theme file.")
  var theme: String?

  @Option(help: "Colours: auto, 24bit, 256, 16, 8 or mono (default: auto).")
  var color: ColorChoice?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "For screen readers and slow lines: ASCII, no boxes, nothing side by side.")
  var plain = false
}

/// How many colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// What the terminal and the environment say.
  case automatic = "auto"
  /// Red, green and blue of 8 bits each.
  case direct = "24bit"
  /// The 256-colour palette.
  case indexed = "256"
  /// The terminal's own sixteen.
  case sixteen = "16"
  /// The first eight.
  case eight = "8"
  /// Attributes only.
  case mono
}
