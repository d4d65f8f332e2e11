import EditorCore
import EditorView
import Foundation
import TerminalModel

/// What holds for one run of the editor: the file, and the command line over it.
struct EditorSettings {
  /// The file with what is wrong in it.
  let file: ConfigurationFile
  /// What holds, and why.
  private(set) var effective: EffectiveSettings
  /// What people must know of the file; `nil` when all is well.
  private(set) var warning: String?

  /// The settings for a document; without an address those that hold everywhere.
  init(
    _ file: ConfigurationFile, for url: String? = nil, editor: EditorOptions? = nil,
    appearance: AppearanceOptions? = nil, connection: ConnectionOptions? = nil
  ) {
    self.file = file
    warning = file.warning
    effective = EffectiveSettings(file.configuration, for: url)
    dropBadTheme()
    if let editor {
      effective.override(.name, editor.name.map(SettingValue.text), by: "--name")
      effective.override(.poll, editor.poll?.setting, by: "--poll")
    }
    if let connection {
      effective.override(.timeout, connection.timeout.map(SettingValue.seconds), by: "--timeout")
    }
    if let appearance = appearance ?? editor?.appearance { override(appearance) }
  }

  /// A theme of the file that cannot be used is told, and the program goes on without.
  private mutating func dropBadTheme() {
    guard case .file(let line) = effective.source(of: .theme),
      let choice = effective.text(.theme), choice != "auto"
    else { return }
    do throws(ThemeError) {
      _ = try ThemeFiles(choice: choice).catalog().theme(choice, depth: .trueColor)
    } catch {
      warning = warning ?? "config.json:\(line): \(error.message)"
      effective.forget(.theme)
    }
  }

  private mutating func override(_ appearance: AppearanceOptions) {
    effective.override(.theme, appearance.theme.map(SettingValue.text), by: "--theme")
    effective.override(.color, (appearance.color?.rawValue).map(SettingValue.text), by: "--color")
    effective.override(.ascii, appearance.ascii ? .flag(true) : nil, by: "--ascii")
    effective.override(.plain, appearance.plain ? .flag(true) : nil, by: "--plain")
  }

  /// Who edits: the name that was given, or the login name.
  var author: String { effective.text(.name) ?? NSUserName() }

  /// How the screen looks.
  var appearance: AppearanceOptions {
    var options = AppearanceOptions()
    options.theme = effective.text(.theme)
    options.color = effective.text(.color).flatMap(ColorChoice.init)
    options.ascii = effective.flag(.ascii)
    options.plain = effective.flag(.plain)
    return options
  }
}
