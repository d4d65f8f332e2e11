extension Keymap {
  /// Keys of a version that is looked at: those of the tree that change nothing.
  static let versionBindings: [KeyBinding] =
    treeBindings.filter(\.isReadOnly).map { KeyBinding($0, in: .version) }
    + [
      KeyBinding(.version, "<enter>", .tree(.fold(.toggle)), "open or close"),
      KeyBinding(
        .version, "R", .list(.restore), "bring it back as an edit of mine", hint: "restore"),
    ]
}

extension KeyBinding {
  /// Whether it moves, folds, scrolls or copies in one version.
  fileprivate var isReadOnly: Bool {
    guard case .tree(let command) = command else { return false }
    switch command {
    case .move, .fold, .scroll, .copy: return true
    case .run(let command): return command == .copy
    case .find, .select, .edit, .convert: return false
    }
  }
}
