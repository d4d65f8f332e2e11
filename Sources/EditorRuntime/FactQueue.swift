import EditorCore

/// Facts that wait to be reduced, in the order in which they came.
struct FactQueue {
  private var facts: [Action] = []
  private var head = 0

  /// Whether nothing waits.
  var isEmpty: Bool { head == facts.count }

  /// Adds facts at the end.
  mutating func append(_ more: [Action]) {
    facts += more
  }

  /// Takes the oldest fact; nil when none waits.
  mutating func next() -> Action? {
    guard !isEmpty else { return nil }
    defer { compact() }
    return facts[head]
  }

  /// Moves past the fact that was taken, and frees the space when all are.
  private mutating func compact() {
    head += 1
    if head == facts.count {
      facts.removeAll(keepingCapacity: head < 1024)
      head = 0
    }
  }
}
