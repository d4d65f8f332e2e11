import JSONSyntax

/// Values at paths, found level by level on the way down from the root.
struct PathTrie<Value: Sendable & Equatable>: Sendable, Equatable {
  private struct Node: Sendable, Equatable {
    var children: [Int: Int] = [:]
    var value: Value
  }

  private var nodes: [Node] = []
  private let empty: Value

  /// A trie in which every path has the same value.
  init(empty: Value) {
    self.empty = empty
  }

  /// Whether no path was given a value.
  var isEmpty: Bool { nodes.isEmpty }

  /// Where the root's value is kept; `nil` when nothing is kept.
  var root: Int? { nodes.isEmpty ? nil : 0 }

  /// Where a child's value is kept; `nil` when nothing is kept there or further down.
  func child(_ index: Int, of place: Int?) -> Int? {
    guard let place else { return nil }
    return nodes[place].children[index]
  }

  /// The value that is kept at a place.
  func value(at place: Int?) -> Value {
    guard let place else { return empty }
    return nodes[place].value
  }

  /// Changes the value at a path.
  mutating func update(_ path: some Sequence<Int>, _ change: (inout Value) -> Void) {
    if nodes.isEmpty { nodes.append(Node(value: empty)) }
    var place = 0
    for index in path {
      if let next = nodes[place].children[index] {
        place = next
      } else {
        nodes.append(Node(value: empty))
        nodes[place].children[index] = nodes.count - 1
        place = nodes.count - 1
      }
    }
    change(&nodes[place].value)
  }

  /// Changes every value.
  mutating func updateAll(_ change: (inout Value) -> Void) {
    for index in nodes.indices { change(&nodes[index].value) }
  }
}
