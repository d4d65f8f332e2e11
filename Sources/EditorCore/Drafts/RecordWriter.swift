import JSONSyntax

/// Writes one record as a JSON object, member by member.
struct RecordWriter {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// A record of a kind.
  init(_ kind: String) {
    string("do", kind)
  }

  /// A part of a record, without a kind of its own.
  init() {}

  /// The finished object.
  var object: [UInt8] { bytes + [UInt8(ascii: "}")] }

  /// A member whose value is JSON text already, kept byte for byte.
  mutating func raw(_ name: String, _ json: [UInt8]) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes += JSONString(name).quoted()
    bytes.append(UInt8(ascii: ":"))
    bytes += json
  }

  /// A member with a string.
  mutating func string(_ name: String, _ value: String) {
    raw(name, JSONString(value).quoted())
  }

  /// A member with a string's code units; none when there is no string.
  mutating func units(_ name: String, _ value: JSONString?) {
    if let value { raw(name, value.quoted()) }
  }

  /// A member with a number.
  mutating func number(_ name: String, _ value: Int) {
    raw(name, Array(String(value).utf8))
  }

  /// A member with a truth value.
  mutating func boolean(_ name: String, _ value: Bool) {
    raw(name, Array(String(value).utf8))
  }

  /// A member with a path, as an array of indices.
  mutating func path(_ name: String, _ path: ChildPath) {
    raw(name, Self.array(path.indices.map { Array(String($0).utf8) }))
  }

  /// A JSON array of values that are JSON text already.
  static func array(_ values: [[UInt8]]) -> [UInt8] {
    [UInt8(ascii: "[")] + values.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
  }
}
