/// A version of a generated document.
enum TripleSide: String, CaseIterable {
  case base
  case mine
  case theirs
}

/// A child as it stands in one version.
struct TripleChild {
  /// Its number; new children have numbers of their own.
  let number: Int
  /// Who gave it the name that it has.
  var name = Author.base
  /// Who wrote the value that is edited first, the one that is edited second, and the long text.
  var first = Author.base
  var second = Author.base
  var text = Author.base

  /// Who wrote something; what an author writes in a place is always the same.
  enum Author: Int {
    case base
    case mine
    case theirs
    case both
  }
}
