import ArgumentParser
import Foundation
import RemoteDocuments

/// How the editor looks and talks: the options that `edit` and `demo` share.
struct EditorOptions: ParsableArguments {
  @Option(help: "Who you are: the name that versions are saved under.")
  var name: String?

  @Option(help: "How often to ask the server for news, in seconds, or 'off'.")
  var poll = PollInterval.seconds(5)

  @OptionGroup(title: "Editor") var appearance: AppearanceOptions

  /// The name given, or the login name.
  var author: String { name ?? NSUserName() }
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

  var defaultValueDescription: String {
    switch self {
    case .off: "off"
    case .seconds(let seconds): String(format: "%g", seconds)
    }
  }

  /// The interval in milliseconds; `nil` when the server is not asked.
  var milliseconds: Int64? {
    switch self {
    case .off: nil
    case .seconds(let seconds): Int64(seconds * 1000)
    }
  }
}
