/// The text of one version of a generated document, two spaces a level.
struct TripleText {
  private(set) var bytes: [UInt8] = []
  private var indent = 0
  private var isFirst = true

  /// Forgets the text so far, to write on.
  mutating func removeText() { bytes.removeAll(keepingCapacity: true) }

  /// Writes one child of a section.
  mutating func write(_ child: TripleChild, of section: TripleSection) {
    switch section {
    case .records: writeRecord(child)
    case .settings: writeSetting(child)
    case .readings: writeReading(child)
    }
  }

  /// Opens a container, as a member where it has a name.
  mutating func open(_ bracket: Unicode.Scalar, named name: String? = nil) {
    begin(name)
    bytes.append(UInt8(ascii: bracket))
    indent += 2
    isFirst = true
  }

  /// Closes the innermost container.
  mutating func close(_ bracket: Unicode.Scalar) {
    indent -= 2
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func begin(_ name: String?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if indent > 0 { newLine() }
    isFirst = false
    guard let name else { return }
    bytes.append(UInt8(ascii: "\""))
    bytes += name.utf8
    bytes += "\": ".utf8
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func scalar(_ name: String?, _ text: String) {
    begin(name)
    bytes += text.utf8
  }

  private mutating func string(_ name: String?, _ text: String) {
    scalar(name, "\"\(text)\"")
  }
}

extension TripleText {
  private static let words = [
    "alpha", "panel", "merge", "hinge", "triptych", "document", "oak", "a", "gilded", "left",
  ]

  /// What an author writes in one place of a child.
  private func random(
    _ child: TripleChild, _ place: Int, _ author: TripleChild.Author = .base
  ) -> TripleRandom {
    TripleRandom(seed: UInt64((child.number * 16 + place) * 4 + author.rawValue))
  }

  private mutating func writeRecord(_ child: TripleChild) {
    var own = random(child, 0)
    var first = random(child, 1, child.first)
    var second = random(child, 2, child.second)
    open("{")
    scalar("id", "\(child.number)")
    string("guid", "\(own.next(1 << 40))-\(own.next(1 << 40))")
    scalar("active", own.next(2) == 0 ? "true" : "false")
    scalar("balance", "\(first.next(1_000_000)).\(first.next(90) + 10)")
    string("owner", "\(Self.words[second.next(10)]) \(second.next(1_000_000))")
    string("about", text(child))
    open("{", named: "place")
    scalar("latitude", "\(own.next(90)).5")
    scalar("longitude", "-\(own.next(180)).25")
    open("{", named: "address")
    string("street", "\(Self.words[own.next(10)]) street \(own.next(200))")
    string("city", "Zürich")
    close("}")
    close("}")
    open("[", named: "tags")
    for index in 0..<own.next(5) {
      string(nil, Self.words[(own.next(10) + index) % 10] + "\(index)")
    }
    close("]")
    scalar("parent", own.next(3) == 0 ? "null" : "\(own.next(child.number + 1))")
    close("}")
  }

  /// Twelve words, of which each side edits another one.
  private func text(_ child: TripleChild) -> String {
    var random = random(child, 3)
    var words = (0..<12).map { _ in Self.words[random.next(10)] }
    switch child.text {
    case .base: break
    case .mine: words[1] = "mine"
    case .theirs: words[9] = "theirs"
    case .both: words[5] = "both"
    }
    return words.joined(separator: " ")
  }

  private mutating func writeSetting(_ child: TripleChild) {
    let suffix = ["", "-of-mine", "-of-theirs", ""][child.name.rawValue]
    var own = random(child, 4)
    var first = random(child, 5, child.first)
    var second = random(child, 6, child.second)
    open("{", named: "setting-\(child.number)\(suffix)")
    scalar("enabled", own.next(2) == 0 ? "true" : "false")
    scalar("limit", "\(first.next(1_000_000))")
    string("owner", "\(Self.words[second.next(10)]) \(second.next(1_000_000))")
    open("[", named: "range")
    scalar(nil, "\(own.next(100))")
    scalar(nil, "\(own.next(100))")
    close("]")
    close("}")
  }

  private mutating func writeReading(_ child: TripleChild) {
    var own = random(child, 7)
    var first = random(child, 8, child.first)
    var second = random(child, 9, child.second)
    open("[")
    scalar(nil, "\(1_700_000_000 + child.number)")
    scalar(nil, "\(own.next(1_000)).\(own.next(9) + 1)")
    scalar(nil, "\(first.next(100_000))")
    scalar(nil, "\(second.next(100_000))")
    scalar(nil, "-\(own.next(100))e-3")
    close("]")
  }
}
