import JSONSyntax

extension ThreeWayMerge: Equatable {
  /// Whether two merges have the same three versions and options; everything else follows from them.
  public static func == (left: ThreeWayMerge, right: ThreeWayMerge) -> Bool {
    left.options == right.options && left.base == right.base && left.mine == right.mine
      && left.theirs == right.theirs
  }
}
