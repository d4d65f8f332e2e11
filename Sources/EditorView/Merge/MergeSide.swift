import EditorCore
import JSONMerge
import JSONSyntax

/// One of the three sides of a merge.
enum MergeSide: CaseIterable {
  case mine
  case base
  case theirs

  /// The key that takes it, and its number.
  var key: String {
    switch self {
    case .mine: "m"
    case .base: "b"
    case .theirs: "t"
    }
  }

  var title: String {
    switch self {
    case .mine: "MINE"
    case .base: "BASE"
    case .theirs: "THEIRS"
    }
  }

  var role: Role {
    switch self {
    case .mine: .mergeMine
    case .base: .mergeBase
    case .theirs: .mergeTheirs
    }
  }

  var headerRole: Role {
    switch self {
    case .mine: .mergeHeaderMine
    case .base: .mergeHeaderBase
    case .theirs: .mergeHeaderTheirs
    }
  }

  /// What lies over the changed part of a string.
  var inlineRole: Role? {
    switch self {
    case .mine: .mergeInlineMine
    case .base: nil
    case .theirs: .mergeInlineTheirs
    }
  }

  /// The choice that takes it.
  var choice: Resolution.Choice {
    switch self {
    case .mine: .mine
    case .base: .base
    case .theirs: .theirs
    }
  }
}

/// What a side, or the result, holds at a hunk.
enum MergeValue {
  /// Nothing.
  case absent
  /// A value.
  case value(JSONNode)
  /// Elements of an array.
  case run([JSONNode])
}

extension MergeValue {
  /// Whether both are the same value, written alike.
  func isLiterallyEqual(to other: MergeValue) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    case (.value(let one), .value(let other)): JSONMerge.isLiterallyEqual(one, other)
    default: false
    }
  }
}

extension MergeDecision {
  /// What a side holds.
  func value(of side: MergeSide) -> MergeValue {
    switch side {
    case .mine: value(mine, run: mineRun)
    case .base: value(base, run: baseRun)
    case .theirs: value(theirs, run: theirsRun)
    }
  }

  /// Where the value of a side stands; `nil` when there is none.
  func path(in side: MergeSide) -> ChildPath? {
    switch side {
    case .mine: minePath
    case .base: basePath
    case .theirs: theirsPath
    }
  }

  /// What the result holds under a choice; `nil` when it is put together of both sides' members.
  func value(under resolution: Resolution) -> MergeValue? {
    switch resolution {
    case .mine: value(of: .mine)
    case .theirs: value(of: .theirs)
    case .base: value(of: .base)
    case .edited(let fragment): .value(fragment.node)
    case .mineThenTheirs: isRun ? .run(mineRun + theirsRun) : nil
    case .theirsThenMine: isRun ? .run(theirsRun + mineRun) : nil
    }
  }

  private func value(_ node: JSONNode?, run: [JSONNode]) -> MergeValue {
    if isRun { return run.isEmpty ? .absent : .run(run) }
    return node.map(MergeValue.value) ?? .absent
  }
}

extension ThreeWayMerge {
  /// The document of a side.
  func document(of side: MergeSide) -> JSONDocument {
    switch side {
    case .mine: mine
    case .base: base
    case .theirs: theirs
    }
  }
}
