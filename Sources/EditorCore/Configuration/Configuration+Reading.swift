public import JSONSyntax

extension Configuration {
  /// What a file says.
  public init(_ document: JSONDocument) {
    self.init()
    var reader = ConfigurationReader()
    reader.readAll(PlacedNode(document))
    self = reader.result
  }
}

/// Reads a configuration file part by part.
private struct ConfigurationReader {
  var result = Configuration()

  mutating func readAll(_ root: PlacedNode) {
    guard root.node.kind == .object else {
      return complain(root, "A configuration is an object with settings.")
    }
    let members = membersOnce(root)
    for (name, value) in members where name == "profiles" { readProfiles(value) }
    for (name, value) in members {
      switch name {
      case "$schema", "profiles": break
      case "keys": readKeys(value)
      case "origins": readOrigins(value)
      default: readSetting(name, value, into: \.settings)
      }
    }
    let (keymap, conflicts) = Keymap(result.preset).applying(result.keyChanges)
    result.keymap = keymap
    let refused = Set(conflicts.compactMap(\.change))
    result.fulfilledKeyChanges = result.keyChanges.filter { !refused.contains($0) }
    for conflict in conflicts { complain(conflict.line, "Keys: \(conflict.message)") }
    result.problems.sort { $0.line < $1.line }
  }

  // MARK: Settings

  private mutating func readSetting(
    _ name: String, _ value: PlacedNode,
    into settings: WritableKeyPath<Configuration, [Setting: Configuration.Entry]>
  ) {
    guard let entry = entry(name, value, otherNames: ["keys", "origins", "profiles"]) else {
      return
    }
    result[keyPath: settings][entry.setting] = entry.entry
  }

  /// A setting with its value; `nil` when there is something to complain about.
  private mutating func entry(
    _ name: String, _ value: PlacedNode, otherNames: [String]
  ) -> (setting: Setting, entry: Configuration.Entry)? {
    guard let setting = Setting(rawValue: name) else {
      let nearest = name.nearest(among: Setting.allCases.map(\.rawValue) + otherNames)
      complain(value, "There is no setting \(name); did you mean \(nearest ?? "name")?")
      return nil
    }
    guard let read = setting.kind.read(value) else {
      complain(value, "\(name) is \(setting.kind.expectation).")
      return nil
    }
    return (setting, Configuration.Entry(value: read, line: value.line))
  }

  // MARK: Keys

  private mutating func readKeys(_ node: PlacedNode) {
    if let name = node.text { return readPreset(name, node) }
    guard node.node.kind == .object else {
      return complain(node, "keys is \"vim\", \"cua\", or an object with keys by screen.")
    }
    for (name, value) in membersOnce(node) {
      if name == "preset" {
        readPreset(value.text ?? "", value)
      } else if let context = KeyContext.allCases.first(where: { $0.name == name }) {
        readChanges(of: context, value)
      } else {
        let nearest = name.nearest(among: KeyContext.allCases.map(\.name) + ["preset"])
        complain(value, "There are no keys of \(name); did you mean \(nearest ?? "tree")?")
      }
    }
  }

  private mutating func readPreset(_ name: String, _ node: PlacedNode) {
    guard let preset = KeyPreset(rawValue: name) else {
      return complain(node, "The keys that ship are called \"vim\" and \"cua\".")
    }
    result.preset = preset
  }

  private mutating func readChanges(of context: KeyContext, _ node: PlacedNode) {
    guard node.node.kind == .object else {
      return complain(node, "\(context.name) is an object: keys, each with an action or null.")
    }
    for (keys, value) in node.members {
      guard value.text != nil || value.node.kind == .null else {
        complain(value, "The action of \(keys) is its name as a text, or null.")
        continue
      }
      result.keyChanges.append(KeyChange(context, keys, value.text, line: value.line))
    }
  }

  // MARK: Origins

  private mutating func readOrigins(_ node: PlacedNode) {
    guard node.node.kind == .object else {
      return complain(node, "origins is an object: addresses, each with an object of settings.")
    }
    for (address, value) in membersOnce(node) {
      guard let pattern = OriginPattern(address) else {
        complain(value, "\(address) is no address; it begins with http:// or https://.")
        continue
      }
      guard value.node.kind == .object else {
        complain(value, "What holds for \(address) is an object of settings.")
        continue
      }
      readOrigin(OriginConfiguration(pattern: pattern), value)
    }
  }

  private mutating func readOrigin(_ start: OriginConfiguration, _ node: PlacedNode) {
    var origin = start
    var profile: Profile?
    for (name, value) in membersOnce(node) {
      if name == "profile" {
        profile = self.profile(value)
      } else {
        readOriginPart(name, value, &origin.settings, &origin.headers)
      }
    }
    if let profile { origin.add(profile) }
    result.origins.append(origin)
  }

  /// A setting or the fields of an origin or of a profile.
  private mutating func readOriginPart(
    _ name: String, _ value: PlacedNode, _ settings: inout [Setting: Configuration.Entry],
    _ headers: inout [HeaderSetting]
  ) {
    if name == "headers" {
      headers = readHeaders(value)
    } else if let entry = entry(name, value, otherNames: ["headers", "profile"]) {
      if entry.setting.isPerOrigin {
        settings[entry.setting] = entry.entry
      } else {
        complain(value, "\(name) holds everywhere; set it outside of origins and profiles.")
      }
    }
  }

  // MARK: Profiles

  private mutating func readProfiles(_ node: PlacedNode) {
    guard node.node.kind == .object else {
      return complain(node, "profiles is an object: names, each with an object of settings.")
    }
    for (name, value) in membersOnce(node) {
      guard value.node.kind == .object else {
        complain(value, "The profile \(name) is an object of settings.")
        continue
      }
      var profile = Profile(name: name)
      for (part, value) in membersOnce(value) {
        readOriginPart(part, value, &profile.settings, &profile.headers)
      }
      result.profiles[name] = profile
    }
  }

  /// The profile that an origin names; `nil` when there is something to complain about.
  private mutating func profile(_ node: PlacedNode) -> Profile? {
    guard let name = node.text else {
      complain(node, "profile is the name of one of the profiles.")
      return nil
    }
    if let profile = result.profiles[name] { return profile }
    let nearest = name.nearest(among: result.profileNames)
    complain(
      node,
      "There is no profile \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "."))
    return nil
  }

  private mutating func readHeaders(_ node: PlacedNode) -> [HeaderSetting] {
    guard node.node.kind == .object else {
      complain(node, "headers is an object: names of fields, each with its value.")
      return []
    }
    return membersOnce(node).compactMap { name, value in
      if let text = value.text {
        return HeaderSetting(name: name, source: .text(text), prefix: "", line: value.line)
      }
      return readHeader(name, value)
    }
  }

  private mutating func readHeader(_ name: String, _ node: PlacedNode) -> HeaderSetting? {
    var source: HeaderSetting.Source?
    var prefix = ""
    var isWellFormed = node.node.kind == .object
    for (member, value) in isWellFormed ? membersOnce(node) : [] {
      switch (member, value.text, value.texts) {
      case ("prefix", let text?, _): prefix = text
      case ("environment", let text?, _): source = .environment(text)
      case ("command", let text?, _): source = .command(["/bin/sh", "-c", text])
      case ("command", _, let texts?) where !texts.isEmpty: source = .command(texts)
      default: isWellFormed = false
      }
    }
    guard isWellFormed, let source else {
      complain(
        node,
        "The value of \(name) is a text, or an object with environment or command, "
          + "and perhaps prefix.")
      return nil
    }
    return HeaderSetting(name: name, source: source, prefix: prefix, line: node.line)
  }

  // MARK: Problems

  /// The members of an object, each name once; the last one counts.
  private mutating func membersOnce(
    _ node: PlacedNode
  ) -> [(name: String, value: PlacedNode)] {
    let members = node.members
    var last: [String: Int] = [:]
    for (index, member) in members.enumerated() { last[member.name] = index }
    var kept: [(name: String, value: PlacedNode)] = []
    for (index, member) in members.enumerated() {
      if last[member.name] == index {
        kept.append(member)
      } else {
        complain(member.value, "\(member.name) is given again further down; that counts.")
      }
    }
    return kept
  }

  private mutating func complain(_ node: PlacedNode, _ message: String) {
    complain(node.line, message)
  }

  private mutating func complain(_ line: Int, _ message: String) {
    result.problems.append(ConfigurationProblem(line: line, message: message))
  }
}
