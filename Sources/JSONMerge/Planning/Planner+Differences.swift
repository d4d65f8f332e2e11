import JSONSyntax

extension Planner {
  /// The comparison of two versions: base is the old one, mine the new one.
  init(from old: JSONDocument, to new: JSONDocument, options: MergeOptions) {
    self.init(
      Sides(base: old.root, mine: new.root, theirs: old.root), options: options,
      findsDifferencesOnly: true)
  }
}
