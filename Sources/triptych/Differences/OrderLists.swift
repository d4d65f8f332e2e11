import JSONSyntax

/// The old and the new order of a container's children, without what is the same at both ends.
struct OrderLists {
  /// The old order, as a list for people.
  let old: String
  /// The new order.
  let new: String

  /// Compares the orders of two versions of a container.
  init(_ old: JSONNode, _ new: JSONNode) {
    let (olds, news) = (Self.words(old), Self.words(new))
    let most = min(olds.count, news.count)
    var start = 0
    while start < most, olds[start] == news[start] { start += 1 }
    var end = 0
    while end < most - start, olds[olds.count - 1 - end] == news[news.count - 1 - end] { end += 1 }
    self.old = Self.list(olds, from: start, omitting: end)
    self.new = Self.list(news, from: start, omitting: end)
  }

  /// More are counted, not listed.
  private static let listed = 12

  private static func words(_ node: JSONNode) -> [String] {
    node.members.map { member in
      node.kind == .object ? ShownText.of(member.nameLiteral) : ElementName.brief(member.value)
    }
  }

  private static func list(_ words: [String], from start: Int, omitting end: Int) -> String {
    let differing = words[start..<(words.count - end)]
    var parts = Array(differing.prefix(listed))
    if start > 0 { parts.insert("…", at: 0) }
    if differing.count > listed { parts.append("… \(differing.count - listed) more") }
    if end > 0, differing.count <= listed { parts.append("…") }
    return parts.joined(separator: ", ")
  }
}
