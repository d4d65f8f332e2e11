/// Facts on their way to the loop, in the order in which they came.
@MainActor
final class Mailbox<Item: Sendable> {
  private var items: [Item] = []
  private var head = 0
  private var waiter: CheckedContinuation<Void, Never>?

  /// Whether nothing waits to be taken.
  var isEmpty: Bool { head == items.count }

  /// Adds an item.
  func post(_ item: Item) {
    items.append(item)
    waiter?.resume()
    waiter = nil
  }

  /// The oldest item; waits until there is one, for one taker.
  func next() async -> Item {
    while isEmpty {
      await withCheckedContinuation { waiter = $0 }
    }
    defer { compact() }
    return items[head]
  }

  /// Moves past the item that was taken, and frees the space when all are.
  private func compact() {
    head += 1
    if head == items.count {
      items.removeAll(keepingCapacity: head < 1024)
      head = 0
    }
  }
}
