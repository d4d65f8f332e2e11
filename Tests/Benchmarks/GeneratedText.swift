/// JSON texts of a wanted size: records like those of a web service.
struct GeneratedText {
  private var bytes: [UInt8] = []
  private var seed: UInt64 = 42
  private let newline: String
  private let unit: String
  private let space: String

  /// Records on one line each token after the other, without white space.
  static func compact(byteCount: Int) -> [UInt8] {
    GeneratedText(newline: "", unit: "", space: "").records(byteCount)
  }

  /// Records on many lines, two spaces a level.
  static func indented(byteCount: Int) -> [UInt8] {
    GeneratedText(newline: "\n", unit: "  ", space: " ").records(byteCount)
  }

  /// One array of so many numbers.
  static func flatArray(count: Int) -> [UInt8] {
    var bytes = Array("[".utf8)
    for index in 0..<count { bytes += Array("\(index == 0 ? "" : ",")\(index)".utf8) }
    return bytes + Array("]".utf8)
  }

  private init(newline: String, unit: String, space: String) {
    self.newline = newline
    self.unit = unit
    self.space = space
  }

  private mutating func next(_ bound: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % bound
  }

  private func records(_ byteCount: Int) -> [UInt8] {
    var text = self
    text.bytes.reserveCapacity(byteCount + 1024)
    text.write("[")
    var index = 0
    while text.bytes.count < byteCount {
      text.write(index == 0 ? newline + unit : "," + newline + unit)
      text.record(index)
      index += 1
    }
    text.write(newline + "]")
    return text.bytes
  }

  private mutating func record(_ id: Int) {
    write("{")
    member("id", "\(id)", first: true)
    member("guid", "\"\(next(1 << 30))-\(next(1 << 30))\"")
    member("active", next(2) == 0 ? "true" : "false")
    member("balance", "\(next(100_000)).\(next(90) + 10)")
    member("name", "\"\(word()) \(word())\"")
    member("about", "\"\((0..<next(20)).map { _ in word() }.joined(separator: " "))\\n\"")
    member("place", "{\(nested("latitude", -next(90)))},".dropLast().description)
    member(
      "tags", "[" + (0..<next(6)).map { _ in "\"\(word())\"" }.joined(separator: "," + space) + "]")
    member("parent", next(3) == 0 ? "null" : "\(next(id + 1))")
    write(newline + unit + "}")
  }

  private func nested(_ name: String, _ value: Int) -> String {
    let inner = newline + unit + unit + unit
    return "\(inner)\"\(name)\":\(space)\(value).5,\(inner)\"city\":\(space)\"Zürich\""
      + newline + unit + unit
  }

  private mutating func member(_ name: String, _ value: String, first: Bool = false) {
    write((first ? "" : ",") + newline + unit + unit + "\"\(name)\":" + space + value)
  }

  private mutating func word() -> String {
    ["alpha", "triptych", "merge", "of", "panel", "document", "tag", "a"][next(8)]
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }
}
