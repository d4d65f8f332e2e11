import ArgumentParser
import EditorCore

/// How the editor looks and talks: the options that `edit` and `demo` share.
struct EditorOptions: ParsableArguments {
  @Option(help: "Who you are: the name that versions are saved under.")
  var name: String?

  @Option(help: "How often to ask the server for news, in seconds, or 'off' (default: 5).")
  var poll: PollInterval?

  @OptionGroup(title: "Editor") var appearance: AppearanceOptions
}

/// How often the server is asked for news.
enum PollInterval: ExpressibleByArgument, Equatable {
  /// Never.
  case off
  /// Every so many seconds.
  case seconds(Double)

  /// The shortest interval, in seconds.
  static let shortest = 0.2

  init?(argument: String) {
    if argument == "off" {
      self = .off
    } else if let seconds = Double(argument), seconds >= Self.shortest, seconds <= 86_400 {
      self = .seconds(seconds)
    } else {
      return nil
    }
  }

  /// The interval as a setting.
  var setting: SettingValue {
    switch self {
    case .off: .off
    case .seconds(let seconds): .seconds(seconds)
    }
  }
}
