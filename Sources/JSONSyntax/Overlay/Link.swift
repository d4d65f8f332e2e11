/// A reference to a node of the overlay that is given back by hand.
///
/// An ordinary reference would be given back by the deinitialiser of the node that holds it, which
/// would do the same with its own, and so on down: a document a million levels deep would overflow
/// the machine's stack. `Unmanaged` is the one way to decide when that happens without a mutable
/// property, which would take `Sendable` away.
struct Link: Sendable {
  private let reference: Unmanaged<Branch>

  /// Takes a reference, to be given back by `release`.
  init(_ branch: Branch) {
    reference = .passRetained(branch)
  }

  /// The node; alive as long as the owner of the link.
  var branch: Branch { reference.takeUnretainedValue() }

  /// Gives the references back, and those of every node that dies of it, without recursion.
  ///
  /// A node that is about to die first hands its neighbours over to the list, so that its
  /// deinitialiser is never the one to release the last reference to them.
  static func release(_ first: Link?, _ second: Link?, _ third: Link?) {
    var dying: [Branch] = []
    first?.surrender(to: &dying)
    second?.surrender(to: &dying)
    third?.surrender(to: &dying)
    while var branch = dying.popLast() {
      if isKnownUniquelyReferenced(&branch) { branch.appendLinked(to: &dying) }
    }
  }

  /// Gives the reference back, or moves it to the list when it is the last one.
  private func surrender(to dying: inout [Branch]) {
    var branch = reference.takeRetainedValue()
    if isKnownUniquelyReferenced(&branch) { dying.append(branch) }
  }
}
