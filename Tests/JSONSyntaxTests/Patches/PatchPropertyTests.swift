import JSONSyntax
import TestSupport
import Testing

/// Random patches; a failure prints the seed.
@Suite struct PatchPropertyTests {
  @Test func `random operations agree with a plain model`() throws {
    var (made, refused) = (0, 0)
    for seed in UInt64(1)...600 {
      var patches = RandomOperations(seed: seed)
      let first = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed, values: 30))
      var document = first
      var model = Model(document.root)
      for step in 0..<10 {
        let operation = patches.operation(on: document)
        let place = Comment(rawValue: "seed \(seed), step \(step), \(operation.name)")
        let expected = model.patched(operation)
        guard let result = try? JSONPatch([operation]).applied(to: document) else {
          #expect(expected == nil, place)
          refused += 1
          continue
        }
        made += 1
        #expect(Model(result.root) == expected, place)
        let again = try JSONDocument(parsing: result.serialized())
        #expect(again.byteCount == result.byteCount, place)
        document = result
        model = expected ?? model
      }
      #expect(first.serialized() == JSONTextGenerator.text(seed: seed, values: 30))
    }
    #expect(made > 1_000 && refused > 200, "\(made) made, \(refused) refused")
  }

  @Test func `operations in one patch do what they do one by one`() throws {
    for seed in UInt64(1)...200 {
      var patches = RandomOperations(seed: seed)
      let first = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed, values: 30))
      var document = first
      var operations: [JSONPatch.Operation] = []
      for _ in 0..<20 {
        let operation = patches.operation(on: document)
        guard let next = try? JSONPatch([operation]).applied(to: document) else { continue }
        operations.append(operation)
        document = next
      }
      let result = try JSONPatch(operations).applied(to: first)
      #expect(result.serialized() == document.serialized(), "seed \(seed)")
    }
  }

  @Test func `damaged patches are read or refused, and never break a document`() throws {
    var read = 0
    for seed in UInt64(1)...3_000 {
      var patches = RandomOperations(seed: seed)
      let document = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed % 50, values: 20))
      let patch = JSONPatch((0..<3).map { _ in patches.operation(on: document) })
      let bytes = patches.damaged(patch.serialized())
      guard let text = try? JSONDocument(parsing: bytes),
        let patch = try? DocumentPatch(reading: text)
      else { continue }
      read += 1
      let before = document.serialized()
      if let result = try? patch.applied(to: document) {
        #expect(throws: Never.self, "seed \(seed)") {
          try JSONDocument(parsing: result.serialized())
        }
      }
      #expect(document.serialized() == before, "seed \(seed)")
    }
    #expect(read > 100, "\(read) read")
  }

  @Test func `random merge patches give what the rules of the RFC give`() throws {
    for seed in UInt64(1)...1_500 {
      let document = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed, values: 25))
      let patch = try JSONDocument(parsing: JSONTextGenerator.text(seed: seed + 7_777, values: 25))
      guard let result = try? MergePatch(patch).applied(to: document) else { continue }
      let expected = Model(document.root).merged(with: Model(patch.root))
      #expect(Model(result.root).normalized == expected.normalized, "seed \(seed)")
    }
  }
}

/// Makes operations, most of which fit a document.
private struct RandomOperations {
  private var random: SeededRandom
  private var edits: RandomEdits

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    edits = RandomEdits(seed: seed ^ 0x5EED)
  }

  mutating func operation(on document: JSONDocument) -> JSONPatch.Operation {
    let pointer = pointer(in: document)
    switch random.below(7) {
    case 0, 1: return .add(value(of: document), at: pointer)
    case 2: return .remove(at: pointer)
    case 3: return .replace(at: pointer, with: value(of: document))
    case 4: return .move(from: pointer, to: self.pointer(in: document))
    case 5: return .copy(from: pointer, to: self.pointer(in: document))
    default:
      let node = random.once(in: 4) ? nil : document.node(at: pointer)
      return .test(node.map { JSONFragment($0) } ?? value(of: document), at: pointer)
    }
  }

  /// The pointer to a value, at times to a place beside it or to none.
  private mutating func pointer(in document: JSONDocument) -> JSONPointer {
    let pointer = document.pointer(to: edits.anyPath(in: document))
    guard random.once(in: 3) else { return pointer }
    let token = random.pick(
      ["-", "0", "1", "2", "01", "id", "", "a/b", "~", JSONString(utf16: [0xD800])])
    return (random.once(in: 2) ? pointer : pointer.parent ?? .root).appending(token)
  }

  private mutating func value(of document: JSONDocument) -> JSONFragment {
    random.once(in: 3)
      ? .string("new")
      : JSONFragment(document.node(at: edits.anyPath(in: document)) ?? document.root)
  }

  /// The same text with a few bytes changed, doubled or taken out.
  mutating func damaged(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<(1 + random.below(3)) {
      let place = random.below(text.count)
      let end = min(text.count, place + random.below(30))
      switch random.below(4) {
      case 0: text[place] = random.pick(Array("{}[],:\"/~-0a\\".utf8))
      case 1: text.removeSubrange(place..<end)
      case 2: text.insert(contentsOf: text[place..<end], at: random.below(text.count))
      default: text.insert(random.pick(Array("{}[],:\"/~-0a\\".utf8)), at: place)
      }
      if text.isEmpty { return [UInt8(ascii: "1")] }
    }
    return text
  }
}

extension Model {
  /// The pseudocode of RFC 7396 §2.
  fileprivate func merged(with patch: Model) -> Model {
    guard case .object(let members) = patch else { return patch }
    var target: [ModelMember] = if case .object(let own) = self { own } else { [] }
    for member in members {
      let place = target.firstIndex { $0.name.normalizedName == member.name.normalizedName }
      if member.value == .scalar(Array("null".utf8)) {
        if let place { target.remove(at: place) }
      } else if let place {
        target[place].value = target[place].value.merged(with: member.value)
      } else {
        let value = Model.scalar([]).merged(with: member.value)
        target.append(ModelMember(name: member.name, value: value))
      }
    }
    return .object(target)
  }

  /// The same with names in one spelling.
  fileprivate var normalized: Model {
    var copy = self
    copy.children = children.map {
      ModelMember(name: $0.name.normalizedName, value: $0.value.normalized)
    }
    return copy
  }
}

extension [UInt8] {
  fileprivate var normalizedName: [UInt8] {
    // Names of a model come out of documents; elements have none.
    (try? JSONFragment(parsing: self))?.node.string?.quoted() ?? self
  }
}
