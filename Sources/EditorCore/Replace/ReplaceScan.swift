import JSONSyntax

/// Looks for everything that a replacement would change, a slice at a time.
struct ReplaceScan {
  /// How many places are listed at most.
  static let limit = 10_000
  /// How many values a slice takes.
  private static let sliceValues = 16_384

  private var walk: DocumentWalk
  private var replacer: Replacer
  private let scope: SearchPattern.Scope
  private var names = TakenNames()
  private var count = 0
  /// Whether everything was looked at, or as much as is listed.
  private(set) var isComplete = false

  /// **Throws**: when the request cannot be read.
  init(_ document: JSONDocument, _ request: ReplaceRequest) throws(ExpressionError) {
    walk = DocumentWalk(document)
    replacer = try Replacer(request)
    scope = request.pattern.scope
  }

  /// The places of the next slice, in the order of the document.
  mutating func nextSlice() -> [Replacement] {
    var found: [Replacement] = []
    for _ in 0..<Self.sliceValues where !isComplete {
      if scope != .values, let name = renamed() { found.append(name) }
      if scope != .names, let value = changed() { found.append(value) }
      isComplete = !walk.next() || count + found.count >= Self.limit
    }
    count += found.count
    return found
  }

  private mutating func renamed() -> Replacement? {
    guard let parent = walk.parent, let index = walk.path.last, let name = parent.name(at: index),
      let bytes = replacer.replaced(name.wtf8)
    else { return nil }
    let path = ChildPath(walk.path)
    guard let new = JSONString(wtf8: bytes) else {
      return Replacement(path: path, isName: true, outcome: .refused("half a character is left"))
    }
    guard names.take(new, insteadOf: name, in: parent, at: walk.path.dropLast()) else {
      return Replacement(
        path: path, isName: true, outcome: .refused("there is a member \(new) already"))
    }
    return Replacement(path: path, isName: true, outcome: .name(new))
  }

  private mutating func changed() -> Replacement? {
    let node = walk.node
    guard !node.kind.isContainer else { return nil }
    let path = ChildPath(walk.path)
    guard let string = node.string else {
      guard let bytes = replacer.replaced(node.literal) else { return nil }
      return Replacement(path: path, isName: false, outcome: Self.scalar(bytes))
    }
    guard let bytes = replacer.replaced(string.wtf8) else { return nil }
    let outcome = JSONString(wtf8: bytes).map { Replacement.Outcome.value(.string($0)) }
    return Replacement(
      path: path, isName: false, outcome: outcome ?? .refused("half a character is left"))
  }

  /// What stood without quotes must be able to stand without them again.
  private static func scalar(_ bytes: [UInt8]) -> Replacement.Outcome {
    do throws(JSONSyntaxError) {
      let fragment = try JSONFragment(parsing: bytes)
      let isPlain = !fragment.node.kind.isContainer && fragment.node.kind != .string
      if isPlain { return .value(fragment) }
    } catch {
      // What it would be is said below.
    }
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    return .refused("\(text) would be no number, boolean or null")
  }
}

/// The names that the objects of a document would have.
private struct TakenNames {
  private var objects: [ArraySlice<Int>: Set<JSONString>] = [:]

  /// Takes a name for a member instead of its own one; `false` when another member has it.
  mutating func take(
    _ new: JSONString, insteadOf old: JSONString, in object: JSONNode, at path: ArraySlice<Int>
  ) -> Bool {
    var names = objects[path] ?? Set(object.members.compactMap(\.name))
    guard names.insert(new).inserted else { return false }
    names.remove(old)
    objects[path] = names
    return true
  }
}
