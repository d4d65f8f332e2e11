import EditorCore
import EditorView
import TerminalModel

/// The themes made ready for a terminal, and kept up with their files.
@MainActor
final class ThemeLibrary {
  private let files: ThemeFiles
  private let depth: ColorDepth
  private var catalog: ThemeCatalog
  private var resolved: [String: ResolvedTheme] = [:]
  private let fallback: ResolvedTheme

  /// How often the files are looked at.
  private static let interval = Duration.seconds(1)

  /// The themes there are at the start.
  ///
  /// **Throws**: `ProgramFailure` when the theme that was chosen is wrong or not there.
  init(choice: String?, depth: ColorDepth) throws {
    files = ThemeFiles(choice: choice)
    self.depth = depth
    catalog = files.catalog()
    do {
      fallback = try catalog.theme(choice.flatMap(Self.name) ?? "mono", depth: depth)
    } catch {
      throw ProgramFailure(error.message)
    }
  }

  /// The theme of a name as it was last right; where it never was, the one of the start.
  func theme(_ name: String) -> ResolvedTheme {
    if let theme = resolved[name] { return theme }
    // What is wrong with a theme is said in its listing.
    let theme = (try? catalog.theme(name, depth: depth)) ?? fallback
    resolved[name] = theme
    return theme
  }

  /// What the editor starts with.
  func look(choice: String?, ground: TerminalGround?) -> LookState {
    var look = LookState()
    look.themes = catalog.listings
    look.chosen = choice.map { ThemeChoice($0) } ?? .automatic
    look.ground = ground
    look.hasColors = depth != .mono
    return look
  }

  /// Tells what there is whenever a file changed, until the task is cancelled.
  func watch(_ report: @MainActor ([ThemeListing]) -> Void) async {
    var stamps = files.stamps()
    while !Task.isCancelled {
      // A sleep that is cut short ends the loop.
      try? await Task.sleep(for: Self.interval)
      let present = await Self.read(files, unless: stamps)
      guard let present, !Task.isCancelled else { continue }
      stamps = present.stamps
      adopt(present.catalog)
      report(catalog.listings)
    }
  }

  /// Themes that can be read again take their new form; the others stay as they were last right.
  private func adopt(_ catalog: ThemeCatalog) {
    self.catalog = catalog
    for name in resolved.keys {
      // A theme that broke or went away keeps its last colours.
      guard let theme = try? catalog.theme(name, depth: depth) else { continue }
      resolved[name] = theme
    }
  }

  /// Reads the files off the main actor when they changed.
  @concurrent
  private nonisolated static func read(
    _ files: ThemeFiles, unless known: [ThemeFiles.Stamp]
  ) async -> (stamps: [ThemeFiles.Stamp], catalog: ThemeCatalog)? {
    let stamps = files.stamps()
    return stamps == known ? nil : (stamps, files.catalog())
  }

  /// The name behind a choice; `nil` when it is automatic.
  private static func name(_ choice: String) -> String? { choice == "auto" ? nil : choice }
}
