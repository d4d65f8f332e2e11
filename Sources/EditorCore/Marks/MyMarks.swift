import JSONMerge
import JSONSyntax

/// Where my changes are marked.
///
/// **Complexity**: every question is a few binary searches.
public struct MyMarks: Sendable, Equatable {
  /// A changed place of `mine`; for deleted values the container.
  private struct Place: Sendable, Equatable {
    var path: ChildPath
    var change: Int
  }

  /// Changes of values and names, top to bottom.
  private let places: [Place]
  /// Values that were added with everything in them, top to bottom; none lies in another.
  private let added: [ChildPath]

  /// The marks of my changes.
  init(_ changes: [JSONChange]) {
    places = changes.enumerated()
      .compactMap { index, change in change.newPath.map { Place(path: $0, change: index) } }
      .sorted { $0.path < $1.path }
    added = changes.compactMap { $0.kind == .added ? $0.newPath : nil }.sorted()
  }

  /// The places in `changes` of what happened to the value itself.
  func changes(at path: ChildPath) -> [Int] {
    var index = lowerBound { $0 < path }
    var found: [Int] = []
    while index < places.count, places[index].path == path {
      found.append(places[index].change)
      index += 1
    }
    return found
  }

  /// How many changes are in a value, those of the value itself not counted; deleted values neither.
  func count(inside path: ChildPath) -> Int {
    lowerBound { $0 < path || $0.starts(with: path) } - lowerBound { $0 <= path }
  }

  /// Whether the value was added, by itself or with a container around it.
  func isAdded(_ path: ChildPath) -> Bool {
    let low = added.partitioningIndex { $0 <= path }
    return low > 0 && path.starts(with: added[low - 1])
  }

  private func lowerBound(_ isAbove: (ChildPath) -> Bool) -> Int {
    places.partitioningIndex { isAbove($0.path) }
  }
}
