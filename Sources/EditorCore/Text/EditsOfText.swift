import JSONSyntax

/// The edits that make a value of a document the one that was typed.
///
/// Values that were not touched keep their place and their identity, so that folds and marks stay.
/// The bytes become those that were typed: where small edits would lead to other white space, the
/// whole value is replaced. Of a value that was laid out only to be edited, white space between
/// tokens does not count.
///
/// **Complexity**: O(n).
func editsOfText(
  from old: JSONNode, to new: JSONFragment, at path: ChildPath, in document: JSONDocument,
  isLaidOut: Bool
) -> [JSONEdit] {
  let whole = [JSONEdit.replace(path, new)]
  var search = EditSearch()
  search.compare(isLaidOut ? old.compacted : old, new.node, at: path)
  guard !search.isTooLong else { return whole }
  var edited = document
  do throws(JSONEditError) {
    for edit in search.edits { edited = try edited.applying(edit) }
  } catch {
    return whole
  }
  guard let result = edited.node(at: path) else { return whole }
  let isExact =
    isLaidOut
    ? compactText(of: result.literal) == new.literal : result.hasSameBytes(as: new.node)
  return isExact ? search.edits : whole
}

/// Looks for edits that lead from one value to another, in the order in which they are applied.
private struct EditSearch {
  /// Edits beyond which the whole value is better replaced.
  static let limit = 1_000

  private(set) var edits: [JSONEdit] = []

  var isTooLong: Bool { edits.count > Self.limit }

  mutating func compare(_ old: JSONNode, _ new: JSONNode, at path: ChildPath) {
    if isTooLong || old.hasSameBytes(as: new) { return }
    guard old.kind == new.kind, old.kind.isContainer, old.count > 0, new.count > 0 else {
      edits.append(.replace(path, Self.copied(new)))
      return
    }
    let shorter = min(old.count, new.count)
    var (start, end) = (0, 0)
    while start < shorter, Self.areSame(old, start, new, start) { start += 1 }
    while end < shorter - start,
      Self.areSame(old, old.count - 1 - end, new, new.count - 1 - end)
    {
      end += 1
    }
    let (gone, come) = (start..<old.count - end, start..<new.count - end)
    if gone.count == come.count {
      compareChildren(gone, of: old, and: new, at: path)
    } else if old.kind == .array {
      exchangeElements(gone, of: old, for: come, of: new, at: path)
    } else {
      exchangeMembers(gone, of: old, for: come, of: new, at: path)
    }
  }

  /// Children that stand at the same places.
  private mutating func compareChildren(
    _ range: Range<Int>, of old: JSONNode, and new: JSONNode, at path: ChildPath
  ) {
    for index in range {
      let place = path.appending(index)
      if let name = new.name(at: index), new.nameLiteral(at: index) != old.nameLiteral(at: index) {
        edits.append(.rename(place, to: name))
      }
      compare(old.child(at: index), new.child(at: index), at: place)
    }
  }

  /// Elements that go, and others that come in their place.
  private mutating func exchangeElements(
    _ gone: Range<Int>, of old: JSONNode, for come: Range<Int>, of new: JSONNode,
    at path: ChildPath
  ) {
    let shared = gone.lowerBound..<gone.lowerBound + min(gone.count, come.count)
    compareChildren(shared, of: old, and: new, at: path)
    for _ in shared.upperBound..<max(gone.upperBound, shared.upperBound) {
      edits.append(.remove(path.appending(shared.upperBound)))
    }
    for index in shared.upperBound..<max(come.upperBound, shared.upperBound) {
      insert(index, of: new, at: index, path)
    }
  }

  /// Members that go, and others that come; those with the same name stay where the order lets them.
  private mutating func exchangeMembers(
    _ gone: Range<Int>, of old: JSONNode, for come: Range<Int>, of new: JSONNode,
    at path: ChildPath
  ) {
    let before = edits.count
    let oldNames = Set(gone.map { old.nameLiteral(at: $0) })
    let newNames = Set(come.map { new.nameLiteral(at: $0) })
    var (from, to) = (gone.lowerBound, come.lowerBound)
    while from < gone.upperBound || to < come.upperBound {
      let oldName = from < gone.upperBound ? old.nameLiteral(at: from) : nil
      let newName = to < come.upperBound ? new.nameLiteral(at: to) : nil
      if oldName == newName {
        compare(old.child(at: from), new.child(at: to), at: path.appending(to))
        (from, to) = (from + 1, to + 1)
      } else if let oldName, !newNames.contains(oldName) {
        edits.append(.remove(path.appending(to)))
        from += 1
      } else if let newName, !oldNames.contains(newName) {
        insert(to, of: new, at: to, path)
        to += 1
      } else {
        edits.removeLast(edits.count - before)
        edits.append(.replace(path, Self.copied(new)))
        return
      }
    }
  }

  private mutating func insert(
    _ child: Int, of new: JSONNode, at index: Int, _ path: ChildPath
  ) {
    edits.append(
      .insert(
        into: path, at: index, name: new.name(at: child), Self.copied(new.child(at: child))))
  }

  private static func areSame(
    _ old: JSONNode, _ index: Int, _ new: JSONNode, _ other: Int
  ) -> Bool {
    guard old.kind == .array || old.nameLiteral(at: index) == new.nameLiteral(at: other) else {
      return false
    }
    return old.child(at: index).hasSameBytes(as: new.child(at: other))
  }

  /// The value in a text of its own, so that it does not keep all that was typed alive.
  private static func copied(_ node: JSONNode) -> JSONFragment {
    // A part of JSON is JSON; should it be too deep to be read, it is put in as it is.
    (try? JSONFragment(parsing: node.literal)) ?? JSONFragment(node)
  }
}

extension JSONNode {
  /// The same value without white space between its tokens.
  fileprivate var compacted: JSONNode {
    // What is JSON stays JSON without white space.
    (try? JSONFragment(parsing: compactText(of: literal)))?.node ?? self
  }
}
