/// One of the three versions of a document.
enum Side: Int, Sendable, Hashable, CaseIterable {
  case base
  case mine
  case theirs
}

/// One value for each of the three versions.
struct Sides<Value> {
  var base: Value
  var mine: Value
  var theirs: Value

  init(base: Value, mine: Value, theirs: Value) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
  }

  init(_ make: (Side) throws -> Value) rethrows {
    base = try make(.base)
    mine = try make(.mine)
    theirs = try make(.theirs)
  }

  subscript(side: Side) -> Value {
    get {
      switch side {
      case .base: base
      case .mine: mine
      case .theirs: theirs
      }
    }
    set {
      switch side {
      case .base: base = newValue
      case .mine: mine = newValue
      case .theirs: theirs = newValue
      }
    }
  }

  /// Changes the value of one version in place; what goes through the subscript is copied.
  mutating func update<Result>(
    _ side: Side, _ change: (inout Value) throws -> Result
  ) rethrows -> Result {
    switch side {
    case .base: try change(&base)
    case .mine: try change(&mine)
    case .theirs: try change(&theirs)
    }
  }

  func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(
      base: try transform(base), mine: try transform(mine), theirs: try transform(theirs))
  }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
