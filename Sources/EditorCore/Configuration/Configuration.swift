/// What a configuration file says, as far as it can be understood.
///
/// What cannot be understood is a problem with its line; everything else holds all the same.
public struct Configuration: Sendable, Equatable {
  /// A setting as it stands in the file.
  struct Entry: Sendable, Equatable {
    let value: SettingValue
    /// 1-based.
    let line: Int
  }

  /// What holds everywhere.
  var settings: [Setting: Entry] = [:]
  /// What holds for some servers, in the order of the file.
  var origins: [OriginConfiguration] = []
  /// Sets of settings that servers share, by name.
  var profiles: [String: Profile] = [:]
  /// The profile that was chosen for this run, whatever the server.
  var chosenProfile: Profile?
  /// The key table that the changes start from.
  public internal(set) var preset = KeyPreset.vim
  /// The changes of keys, in the order of the file.
  public internal(set) var keyChanges: [KeyChange] = []
  /// The changes of keys that hold: those without a problem.
  public internal(set) var fulfilledKeyChanges: [KeyChange] = []
  /// The keys that follow from them.
  public internal(set) var keymap = Keymap.standard
  /// What could not be understood, by line.
  public internal(set) var problems: [ConfigurationProblem] = []

  /// What holds without a file.
  public init() {}
}

/// Something in a configuration file that cannot be as it stands.
public struct ConfigurationProblem: Sendable, Hashable {
  /// The line, 1-based.
  public let line: Int
  /// What is wrong and what would work: a sentence without the place.
  public let message: String

  /// A problem.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// What holds for some servers.
struct OriginConfiguration: Sendable, Equatable {
  /// Which ones.
  let pattern: OriginPattern
  /// The settings that are other ones there.
  var settings: [Setting: Configuration.Entry] = [:]
  /// Fields that go with each request.
  var headers: [HeaderSetting] = []
}

/// A field that goes with each request to a server.
public struct HeaderSetting: Sendable, Hashable {
  /// Where its value comes from.
  public enum Source: Sendable, Hashable {
    /// It stands in the file.
    case text(String)
    /// An environment variable holds it.
    case environment(String)
    /// A program prints it; its arguments follow.
    case command([String])
  }

  /// The field's name.
  public let name: String
  /// Where its value comes from.
  public let source: Source
  /// What stands before it: "Bearer ".
  public let prefix: String
  /// The line of the file, 1-based.
  public let line: Int
}
