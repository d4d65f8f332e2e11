import EditorCore
import JSONSyntax
import Testing

struct SchemaTests {
  private let schema: JSONDocument

  init() throws { schema = try JSONDocument(parsing: Array(Configuration.schema.utf8)) }

  @Test(arguments: Setting.allCases)
  func `every setting is described`(_ setting: Setting) throws {
    let place = try JSONPointer(parsing: "/properties/\(setting.rawValue)/description")
    #expect(schema.node(at: place)?.string?.description == setting.help)
    #expect(setting.help.hasSuffix("."))
  }

  @Test(arguments: KeyContext.allCases)
  func `every key context knows its actions`(_ context: KeyContext) throws {
    let place = try JSONPointer(
      parsing: "/properties/keys/oneOf/1/properties/\(context.name)/additionalProperties/anyOf/0")
    let names = schema.node(at: place)?.child(at: 0).children.compactMap { $0.string?.description }
    let expected = Set(Keymap.standard.bindings(in: context).map(\.command.name))
    #expect(Set(names ?? []) == expected)
  }

  @Test(arguments: Setting.allCases)
  func `the standard value of a setting can stand in the file`(_ setting: Setting) throws {
    guard let standard = setting.standard else { return }
    let text = "{\"\(setting.rawValue)\": \(standard)}"
    let configuration = Configuration(try JSONDocument(parsing: Array(text.utf8)))
    #expect(configuration.problems.isEmpty)
    #expect(EffectiveSettings(configuration).value(of: setting) == standard)
    #expect(EffectiveSettings(configuration).source(of: setting) == .file(line: 1))
  }
}
