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
  /// What is wrong with the file, and with what it names: sentences that begin with `file:line:`.
  private(set) var problems: [String]

  /// The settings for a document; without an address those that hold everywhere.
  init(
    _ file: ConfigurationFile, for url: String? = nil, editor: EditorOptions? = nil,
    appearance: AppearanceOptions? = nil, connection: ConnectionOptions? = nil
  ) {
    self.file = file
    problems = file.problems
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
      problems.append("config.json:\(line): \(error.message)")
      effective.forget(.theme)
    }
  }

  /// The problems in one sentence for the message line; `nil` without any.
  var warning: String? {
    guard let first = problems.first else { return nil }
    let more = problems.count - 1
    return more == 0 ? first : "\(first) (and \(more) more: triptych config)"
  }

  private mutating func override(_ appearance: AppearanceOptions) {
    effective.override(.theme, appearance.theme.map(SettingValue.text), by: "--theme")
    effective.override(.color, (appearance.color?.rawValue).map(SettingValue.text), by: "--color")
    effective.override(.ascii, appearance.ascii ? .flag(true) : nil, by: "--ascii")
    effective.override(.plain, appearance.plain ? .flag(true) : nil, by: "--plain")
  }

  /// The settings for the document at another address.
  func moved(to url: String) -> EditorSettings {
    var moved = self
    moved.effective = effective.moved(to: url)
    return moved
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
