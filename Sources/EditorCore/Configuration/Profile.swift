/// A set of settings and fields with a name: who one is, on the servers that it is for.
struct Profile: Sendable, Equatable {
  /// What it is called.
  let name: String
  /// The settings that are other ones.
  var settings: [Setting: Configuration.Entry] = [:]
  /// Fields that go with each request.
  var headers: [HeaderSetting] = []
}

extension OriginConfiguration {
  /// What a profile says, of the servers that it was chosen for.
  init(_ profile: Profile, of pattern: OriginPattern) {
    self.init(pattern: pattern, settings: profile.settings, headers: profile.headers)
  }

  /// What a profile says of one address; `nil` when that is none.
  init?(_ profile: Profile, for url: String) {
    guard let pattern = OriginPattern(url) else { return nil }
    self.init(profile, of: pattern)
  }

  /// Takes over what a profile says, where nothing was said yet.
  mutating func add(_ profile: Profile) {
    settings.merge(profile.settings) { own, _ in own }
    let names = Set(headers.map { $0.name.lowercased() })
    headers = profile.headers.filter { !names.contains($0.name.lowercased()) } + headers
  }
}

extension Configuration {
  /// The names of the profiles, sorted.
  public var profileNames: [String] { profiles.keys.sorted() }

  /// The configuration with a profile that has the last word, whatever the address; `nil` when
  /// there is none of that name.
  public func choosing(profile name: String) -> Configuration? {
    guard let profile = profiles[name] else { return nil }
    var chosen = self
    chosen.chosenProfile = profile
    return chosen
  }
}
