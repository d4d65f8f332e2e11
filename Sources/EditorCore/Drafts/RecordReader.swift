import JSONSyntax

/// Reads the members of a record; a member of another type counts as missing.
struct RecordReader {
  private let node: JSONNode

  /// The object that a node is; `nil` when it is none.
  init?(_ node: JSONNode) {
    guard node.kind == .object else { return nil }
    self.node = node
  }

  /// The value of a member.
  func value(_ name: String) -> JSONNode? {
    node.firstIndex(named: JSONString(name)).map { node.child(at: $0) }
  }

  /// A value on its own: with nothing of the record around it, whose layout is not its own.
  func fragment(_ name: String) -> JSONFragment? {
    value(name).map { value in
      // Part of a JSON text, it is JSON; too deep on its own it cannot be.
      (try? JSONFragment(parsing: value.literal)) ?? JSONFragment(value)
    }
  }

  /// The code units of a string.
  func units(_ name: String) -> JSONString? {
    value(name)?.string
  }

  /// A string that was written from a Swift string.
  func string(_ name: String) -> String? {
    units(name)?.description
  }

  /// A whole number.
  func number(_ name: String) -> Int? {
    value(name).flatMap(Self.number)
  }

  /// A truth value.
  func boolean(_ name: String) -> Bool? {
    value(name)?.boolean
  }

  /// A path.
  func path(_ name: String) -> ChildPath? {
    guard let numbers = values(name)?.map(Self.number) else { return nil }
    let indices = numbers.compactMap { $0 }
    return indices.count == numbers.count ? ChildPath(indices) : nil
  }

  /// The elements of an array.
  func values(_ name: String) -> [JSONNode]? {
    guard let array = value(name), array.kind == .array else { return nil }
    return (0..<array.count).map { array.child(at: $0) }
  }

  /// An object.
  func object(_ name: String) -> RecordReader? {
    value(name).flatMap(RecordReader.init)
  }

  /// The parts of an array of objects; `nil` unless all of them can be read.
  func objects<Part>(_ name: String, _ read: (RecordReader) -> Part?) -> [Part]? {
    guard let values = values(name) else { return nil }
    let parts = values.compactMap { RecordReader($0).flatMap(read) }
    return parts.count == values.count ? parts : nil
  }

  private static func number(_ node: JSONNode) -> Int? {
    node.kind == .number ? Int(String(decoding: node.literal, as: UTF8.self)) : nil
  }
}
