import EditorCore

/// What holds for a run of the editor, as a text for people.
struct ConfigurationReport {
  private let settings: EditorSettings
  private let url: String?

  /// A report about the settings for an address, or about those that hold everywhere.
  init(_ settings: EditorSettings, url: String?) {
    self.settings = settings
    self.url = url
  }

  /// The report, with a final newline.
  var text: String {
    var lines = [ShownText.of(settings.file.path) + (settings.file.exists ? "" : " (not there)")]
    lines += url.map { ["for \(ShownText.of($0))"] } ?? []
    lines += [""] + table(settingRows) + headerLines + keyLines + problemLines
    return lines.joined(separator: "\n") + "\n"
  }

  private var settingRows: [(name: String, value: String, source: String)] {
    Setting.allCases.map { setting in
      let value = settings.effective.value(of: setting)
      return (
        setting.rawValue, value?.description ?? "(found out)",
        words(settings.effective.source(of: setting))
      )
    }
  }

  private var headerLines: [String] {
    guard let url else { return [] }
    let headers = settings.file.configuration.headers(for: url)
    guard !headers.isEmpty else { return [] }
    return ["", "headers"] + table(headers.map { ($0.name, $0.words, "config.json:\($0.line)") })
  }

  private var keyLines: [String] {
    let configuration = settings.file.configuration
    let changes = configuration.fulfilledKeyChanges
    let rows = changes.map { change in
      (
        "\(change.context.name) \(change.keys)", change.action ?? "(nothing)",
        "config.json:\(change.line)"
      )
    }
    return ["", "keys: \(configuration.preset.rawValue)"] + table(rows)
  }

  private var problemLines: [String] {
    let problems = settings.problems
    return problems.isEmpty ? [] : ["", "problems"] + problems.map { "  " + ShownText.of($0) }
  }

  private func words(_ source: SettingSource) -> String {
    switch source {
    case .builtIn: "built in"
    case .file(let line): "config.json:\(line)"
    case .origin(let pattern, let line): "config.json:\(line), for \(pattern)"
    case .option(let option): option
    }
  }

  /// Rows in three columns.
  private func table(_ rows: [(name: String, value: String, source: String)]) -> [String] {
    let rows = rows.map { row in
      (ShownText.of(row.name), ShownText.of(row.value), ShownText.of(row.source))
    }
    let (first, second) = (rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0)
    return rows.map { "  \($0.0.padding(to: first + 2))\($0.1.padding(to: second + 2))\($0.2)" }
  }
}

extension HeaderSetting {
  /// Where the value comes from; the value itself may be a secret.
  fileprivate var words: String {
    switch source {
    case .text: "a text"
    case .environment(let variable): "$\(variable)"
    case .command(let words):
      words.count == 3 && words[1] == "-c" ? words[2] : words.joined(separator: " ")
    }
  }
}

extension String {
  /// The text with blanks behind it up to a width; meant for ASCII.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
