import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// Shows the order of a container's children by their names or identities: `LOG, [CACHE], REGION`.
///
/// What stands elsewhere than in base is bracketed; what base has not has a plus before it.
struct OrderText {
  let appearance: Appearance
  /// How the elements of an array are matched; nil for objects.
  let mode: MatchMode?
  /// Columns of a row.
  let width: Int
  /// Rows at most.
  let limit: Int

  /// Children beyond which the orders are not compared: a person could not read so many anyway.
  static let comparedChildren = 5_000
  /// Columns of one name at most.
  private static let nameLimit = 24

  /// What a child is called, and what makes it the same child in every version.
  private struct Child {
    let key: [UInt8]
    let name: String
  }

  /// The rows of a version's order.
  func rows(_ node: JSONNode, comparedWith base: JSONNode?, overlay: Role?) -> [StyledText] {
    let children = self.children(of: node)
    let known = base.map { self.children(of: $0) }
    let marks = known.map { OrderMarks(of: children.map(\.key), since: $0.map(\.key)) }
    var text = WrappedText(appearance, width: width, limit: limit)
    let hidden = hiddenChildren(children, marks)
    if hidden > 0 { text.append(appearance.glyphs.ellipsis + " ", .textDim) }
    for (index, child) in children.enumerated().dropFirst(hidden) {
      if text.isFull { break }
      let mark = marks?.marks[index] ?? .kept
      let comma = index + 1 < children.count ? ", " : ""
      let role: Role = mark == .kept ? .syntaxKey : .textStrong
      text.append(
        mark.before + child.name + mark.after, role, overlay: mark == .kept ? nil : overlay)
      if !comma.isEmpty { text.append(comma, .syntaxPunctuation) }
    }
    return children.isEmpty ? [appearance.text("(empty)", .textDim)] : text.finish()
  }

  /// How many children are left out before the first one that was moved, where not all fit.
  private func hiddenChildren(_ children: [Child], _ marks: OrderMarks?) -> Int {
    let columns = children.reduce(0) { $0 + appearance.widths.columns(of: $1.name) + 2 }
    guard columns > width * limit, let first = marks?.firstChange else { return 0 }
    return max(0, first - 2)
  }

  private func children(of node: JSONNode) -> [Child] {
    (0..<min(node.count, Self.comparedChildren)).map { index in
      if let name = node.name(at: index) { return child(name.description, name.quoted()) }
      let element = node.child(at: index)
      if case .key(let key)? = mode, let place = element.firstIndex(named: key) {
        return scalar(element.child(at: place))
      }
      return scalar(element)
    }
  }

  private func scalar(_ node: JSONNode) -> Child {
    guard !node.kind.isContainer else { return child(node.preview(), node.literal) }
    let name = node.string?.description ?? String(decoding: node.literal, as: UTF8.self)
    return child(name, node.literal)
  }

  private func child(_ name: String, _ key: [UInt8]) -> Child {
    let shown = appearance.safe(name).clipped(
      to: Self.nameLimit, ellipsis: appearance.glyphs.ellipsis)
    return Child(key: key, name: shown.text.isEmpty ? "\"\"" : shown.text)
  }
}

/// Which children of a version stand elsewhere than in base.
struct OrderMarks {
  /// What became of a child.
  enum Mark {
    /// It stands among the others as in base.
    case kept
    /// It stands elsewhere.
    case moved
    /// Base has it not.
    case new

    var before: String {
      switch self {
      case .kept: ""
      case .moved: "["
      case .new: "+"
      }
    }

    var after: String { self == .moved ? "]" : "" }
  }

  /// One mark for each child of the version.
  let marks: [Mark]

  /// The first child that is not where it was.
  var firstChange: Int? { marks.firstIndex { $0 != .kept } }

  /// Compares the order of some keys with that of others; as few as possible count as moved.
  ///
  /// **Complexity**: O(n log n).
  init(of keys: [[UInt8]], since others: [[UInt8]]) {
    let places = Dictionary(
      others.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let present = keys.enumerated().compactMap { child in
      places[child.element].map { (child: child.offset, place: $0) }
    }
    let kept = Set(
      Self.longestAscent(present.map(\.place)).map { present[$0].child })
    let known = Set(present.map(\.child))
    marks = keys.indices.map { kept.contains($0) ? .kept : known.contains($0) ? .moved : .new }
  }

  /// The indices of a longest strictly ascending subsequence.
  private static func longestAscent(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var ascent: [Int] = []
    var last = tails.last ?? -1
    while last >= 0 {
      ascent.append(last)
      last = previous[last]
    }
    return ascent.reversed()
  }
}
