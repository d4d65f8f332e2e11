extension Configuration {
  /// The JSON Schema (draft 2020-12) of the configuration file, indented, with a final newline.
  ///
  /// Made from the settings, the key contexts and the actions that there are.
  public static var schema: String { SchemaText.object(schemaMembers).text() + "\n" }

  private static var schemaMembers: [(String, SchemaText)] {
    let settings = Setting.allCases.map { ($0.rawValue, SchemaText($0)) }
    return [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Triptych's configuration")),
      ("type", .text("object")),
      (
        "properties",
        .object(
          [("$schema", .typed("string"))] + settings + [
            ("keys", keys), ("profiles", profiles), ("origins", origins),
          ])
      ),
      ("additionalProperties", .flag(false)),
    ]
  }

  private static var keys: SchemaText {
    let preset = SchemaText.object([("enum", .texts(KeyPreset.allCases.map(\.rawValue)))])
    let contexts = KeyContext.allCases.map { ($0.name, changes(of: $0)) }
    return .object([
      (
        "description",
        .text("The keys that ship, \"vim\" or \"cua\", and changes: keys with an action or null.")
      ),
      (
        "oneOf",
        .array([
          preset,
          .object([
            ("type", .text("object")), ("properties", .object([("preset", preset)] + contexts)),
            ("additionalProperties", .flag(false)),
          ]),
        ])
      ),
    ])
  }

  private static func changes(of context: KeyContext) -> SchemaText {
    let names = Keymap.standard.bindings(in: context).map(\.command.name)
    let action = SchemaText.object([
      (
        "anyOf",
        .array([
          .object([("enum", .texts(Set(names).sorted()))]),
          .object([("type", .text("string")), ("pattern", .text("^:"))]),
          .typed("null"),
        ])
      )
    ])
    return .object([
      ("description", .text(context.title)), ("type", .text("object")),
      ("additionalProperties", action),
    ])
  }

  private static var perOrigin: [(String, SchemaText)] {
    Setting.allCases.filter(\.isPerOrigin).map { ($0.rawValue, SchemaText($0)) }
  }

  private static var profiles: SchemaText {
    .object([
      ("description", .text("Sets of settings and fields by name, for origins that share them.")),
      ("type", .text("object")),
      (
        "additionalProperties",
        .object([
          ("type", .text("object")), ("properties", .object(perOrigin + [("headers", headers)])),
          ("additionalProperties", .flag(false)),
        ])
      ),
    ])
  }

  private static var origins: SchemaText {
    let own = [("profile", SchemaText.typed("string")), ("headers", headers)]
    return .object([
      ("description", .text("What is another way for addresses that begin like this.")),
      ("type", .text("object")), ("propertyNames", .object([("pattern", .text("^https?://"))])),
      (
        "additionalProperties",
        .object([
          ("type", .text("object")), ("properties", .object(perOrigin + own)),
          ("additionalProperties", .flag(false)),
        ])
      ),
    ])
  }

  private static var headers: SchemaText {
    let command = SchemaText.object([
      ("description", .text("A command for the shell, or a program and its arguments.")),
      (
        "anyOf",
        .array([
          .typed("string"),
          .object([("type", .text("array")), ("items", .typed("string"))]),
        ])
      ),
    ])
    let parts = SchemaText.object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("environment", .typed("string")), ("command", command), ("prefix", .typed("string")),
        ])
      ),
      ("additionalProperties", .flag(false)),
    ])
    return .object([
      (
        "description",
        .text("Fields of each request: a text, or what a command prints or a variable holds.")
      ),
      ("type", .text("object")),
      ("additionalProperties", .object([("anyOf", .array([.typed("string"), parts]))])),
    ])
  }
}

extension SchemaText {
  /// What a setting takes.
  fileprivate init(_ setting: Setting) {
    var members = [("description", SchemaText.text(setting.help))]
    switch setting.kind {
    case .text: members += [("type", .text("string")), ("minLength", .number(1))]
    case .flag: members.append(("type", .text("boolean")))
    case .choice(let words): members.append(("enum", .texts(words)))
    case .seconds(let range): members += Self.seconds(range)
    case .secondsOrOff(let range):
      let off = SchemaText.object([("const", .text("off"))])
      members.append(("anyOf", .array([.object(Self.seconds(range)), off])))
    case .rules:
      let rule = SchemaText.object([("type", .text("string")), ("pattern", .text("^(/.*)?=.+$"))])
      members += [("type", .text("array")), ("items", rule)]
    }
    if let standard = setting.standard { members.append(("default", .literal(standard))) }
    self = .object(members)
  }

  private static func seconds(_ range: ClosedRange<Double>) -> [(String, SchemaText)] {
    [
      ("type", .text("number")), ("minimum", .number(range.lowerBound)),
      ("maximum", .number(range.upperBound)),
    ]
  }

  fileprivate static func typed(_ type: String) -> SchemaText { .object([("type", .text(type))]) }

  fileprivate static func texts(_ texts: [String]) -> SchemaText {
    .array(texts.map(SchemaText.text))
  }
}

/// A JSON text that is put together.
private indirect enum SchemaText {
  case object([(String, SchemaText)])
  case array([SchemaText])
  case text(String)
  case number(Double)
  case flag(Bool)
  case literal(SettingValue)

  /// The text, two blanks deeper with each level.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members):
      let rows = members.map { "\(inner)\($0.0.asJSON): \($0.1.text(indent: inner))" }
      return "{\n" + rows.joined(separator: ",\n") + "\n\(indent)}"
    case .array(let items):
      return "[" + items.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
    case .text(let text): return text.asJSON
    case .number(let number): return SettingValue.seconds(number).description
    case .flag(let isSet): return SettingValue.flag(isSet).description
    case .literal(let value): return value.description
    }
  }
}
