import ArgumentParser
import EditorCore
import EditorView
import TerminalModel

/// `triptych themes`: what the editor would look like.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Show the themes, each in a small window of the editor.",
    discussion: """
      Without names all themes are shown: those that are built in, and the files of \
      \(StandardFolders.themes). Where standard output is no terminal only a list is printed: \
      name, ground, origin, and what is wrong where something is.
      """)

  @Argument(help: "Themes by name, or theme files.")
  var names: [String] = []

  @Option(help: "Colours: auto, 24bit, 256, 16, 8 or mono.")
  var color = ColorChoice.automatic

  func run() throws {
    let folder = ThemeFiles(choice: nil)
    let named = names.compactMap { ThemeFiles(choice: $0).named }
    let catalog = ThemeCatalog(
      files: folder.texts(of: folder.paths) + named.flatMap(Self.text(of:)))
    let known = catalog.listings
    for name in names where !known.contains(where: { $0.name == name }) {
      throw ProgramFailure(
        "There is no theme \(ShownText.of(name)); there are "
          + known.map(\.name).joined(separator: ", ") + ".")
    }
    let shown = names.isEmpty ? known : known.filter { names.contains($0.name) }
    var lines: [String] = []
    for listing in shown {
      lines.append(heading(listing))
      guard listing.problem == nil, let depth = color.printedDepth() else { continue }
      let theme = try catalog.theme(listing.name, depth: depth)
      lines +=
        ScreenPrint(screen: try ThemeSample().screen(theme, PrintedCharacters())).lines + [""]
    }
    try StandardStreams.print(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func text(of file: String) -> [(name: String, text: [UInt8])] {
    ThemeFiles(choice: file).texts(of: [file])
  }

  private func heading(_ listing: ThemeListing) -> String {
    let ground =
      switch listing.ground {
      case .dark: "dark"
      case .light: "light"
      case nil: "any"
      }
    let origin = listing.isBuiltIn ? "built in" : "yours"
    let facts = [ShownText.of(listing.name), ground, origin] + [listing.problem].compactMap(\.self)
    return facts.joined(separator: "\t")
  }
}
