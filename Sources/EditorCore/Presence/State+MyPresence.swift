import ConditionalRequests
import JSONMerge
import JSONSyntax

extension State {
  /// What others are told of me: a name, what I do, and the value I am at.
  ///
  /// **Complexity**: O(depth).
  var myPresence: PresenceReport {
    let name = singleLine(session.author, limit: PresenceReport.maximumNameLength - 1)
    return PresenceReport(
      name: name.isEmpty ? "somebody" : name, activity: myActivity, pointer: myPlace,
      idleMilliseconds: min(max(0, now - lastKeyAt), PresenceReport.maximumIdleMilliseconds))
  }

  /// What I do.
  var myActivity: PresenceReport.Activity {
    if network.save != nil { return .saving }
    if let merge, screens.contains(.merge) {
      let total = min(merge.total, PresenceReport.maximumConflicts)
      return .merging(done: min(total, merge.total - merge.unresolved.count), total: total)
    }
    if text != nil || document?.isDirty == true { return .editing }
    if case .inline? = input { return .editing }
    return .viewing
  }

  /// The pointer of the value that I am at; of one that is too long a container around it.
  private var myPlace: String {
    guard let document else { return "" }
    var pointer = JSONPointer.root
    if screen == .merge, let hunk = merge?.cursor {
      pointer = hunk.pointer
    } else if case .value(let path) = tree.cursor, document.mine.node(at: path) != nil {
      pointer = document.mine.pointer(to: path)
    } else if let path = tree.cursor.path.parent, document.mine.node(at: path) != nil {
      pointer = document.mine.pointer(to: path)
    }
    while pointer.description.utf8.count > PresenceReport.maximumPointerBytes,
      let parent = pointer.parent
    {
      pointer = parent
    }
    return pointer.description
  }
}

extension PresenceReport {
  /// Whether others would learn nothing new from another report but that time went by.
  func saysTheSame(as other: PresenceReport?) -> Bool {
    other?.name == name && other?.activity == activity && other?.pointer == pointer
  }
}
