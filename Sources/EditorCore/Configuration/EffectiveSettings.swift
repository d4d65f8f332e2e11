public import JSONMerge

/// Where a setting got its value from.
public enum SettingSource: Sendable, Hashable {
  /// Nobody said anything.
  case builtIn
  /// The configuration file, on a line.
  case file(line: Int)
  /// The part of the configuration file for some servers, on a line.
  case origin(String, line: Int)
  /// The command line.
  case option(String)
}

/// The settings that hold for a document, each with where it came from.
public struct EffectiveSettings: Sendable, Equatable {
  private var values: [Setting: SettingValue] = [:]
  private var sources: [Setting: SettingSource] = [:]
  private var configuration: Configuration

  /// The settings for the document at an address; without one those that hold everywhere.
  public init(_ configuration: Configuration, for url: String? = nil) {
    self.configuration = configuration
    for setting in Setting.allCases { values[setting] = setting.standard }
    for (setting, entry) in configuration.settings {
      values[setting] = entry.value
      sources[setting] = .file(line: entry.line)
    }
    for origin in configuration.origins(of: url) {
      for (setting, entry) in origin.settings {
        values[setting] = entry.value
        sources[setting] = .origin(origin.pattern.text, line: entry.line)
      }
    }
  }

  /// The settings for the document at another address; what the command line says holds there too.
  public func moved(to url: String) -> EffectiveSettings {
    var moved = EffectiveSettings(configuration, for: url)
    for (setting, source) in sources {
      guard case .option(let option) = source else { continue }
      moved.override(setting, values[setting], by: option)
    }
    return moved
  }

  /// The command line says something about a setting; `nil` says nothing.
  public mutating func override(_ setting: Setting, _ value: SettingValue?, by option: String) {
    guard let value else { return }
    values[setting] = value
    sources[setting] = .option(option)
  }

  /// What was said about a setting cannot be: it is as if nobody had said it.
  public mutating func forget(_ setting: Setting) {
    values[setting] = setting.standard
    sources[setting] = nil
  }

  /// The value of a setting; `nil` when it is found out when the program starts.
  public func value(of setting: Setting) -> SettingValue? { values[setting] }

  /// Where the value came from.
  public func source(of setting: Setting) -> SettingSource { sources[setting] ?? .builtIn }

  /// The text of a setting that is one; `nil` when nobody gave it.
  public func text(_ setting: Setting) -> String? {
    if case .text(let text)? = values[setting] { text } else { nil }
  }

  /// Whether a setting that is a flag is set.
  public func flag(_ setting: Setting) -> Bool { values[setting] == .flag(true) }

  /// The seconds of a setting; `nil` when it is off.
  public func seconds(_ setting: Setting) -> Double? {
    if case .seconds(let seconds)? = values[setting] { seconds } else { nil }
  }

  /// How often the server is asked for news, in milliseconds; `nil` when it is not.
  public var pollInterval: Int64? { seconds(.poll).map { Int64($0 * 1000) } }

  /// How the elements of arrays are matched.
  public var matching: MergeOptions {
    guard case .list(let rules)? = values[.match] else { return MergeOptions() }
    return rules.reduce(into: MergeOptions()) { options, text in
      // Rules that cannot be read were refused with the file.
      if let rule = try? MatchRule(parsing: text) { options.apply(rule) }
    }
  }
}

extension Configuration {
  /// The parts that hold for an address, those that say the least of it first.
  func origins(of url: String?) -> [OriginConfiguration] {
    guard let url else { return [] }
    let fitting = origins.filter { $0.pattern.fits(url) }
      .sorted { $0.pattern.length < $1.pattern.length }
    return fitting
      + [chosenProfile.map { OriginConfiguration($0, for: url) } ?? nil].compactMap { $0 }
  }

  /// The fields that go with each request to an address; of one name the closest fit.
  public func headers(for url: String) -> [HeaderSetting] {
    origins(of: url).reduce(into: []) { headers, origin in
      let names = Set(origin.headers.map { $0.name.lowercased() })
      headers.removeAll { names.contains($0.name.lowercased()) }
      headers += origin.headers
    }
  }
}

extension Session {
  /// Takes over the settings that concern a running editor, and the keys.
  public mutating func apply(_ settings: EffectiveSettings, _ configuration: Configuration) {
    if let name = settings.text(.name) { author = name }
    self.settings = settings
    pollInterval = settings.pollInterval
    matching = settings.matching
    resubmitsClean = settings.text(.resubmit) == "clean"
    advancesAfterChoice = settings.flag(.advance)
    explainsMerge = settings.flag(.explain)
    tellsPresence = settings.flag(.presence)
    usesMouse = settings.flag(.mouse)
    keymap = configuration.keymap
  }

  /// Takes over what holds for the document at another address; what was set by hand in this run
  /// stays where the configuration says the same of both.
  mutating func adoptSettings(of url: String) {
    guard let old = settings else { return }
    let new = old.moved(to: url)
    settings = new
    let isOther: (Setting) -> Bool = { old.value(of: $0) != new.value(of: $0) }
    if isOther(.name), let name = new.text(.name) { author = name }
    if isOther(.poll) { pollInterval = new.pollInterval }
    if isOther(.match) { matching = new.matching }
    if isOther(.presence) { tellsPresence = new.flag(.presence) }
    if isOther(.resubmit) { resubmitsClean = new.text(.resubmit) == "clean" }
  }
}
