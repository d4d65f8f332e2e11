extension MergeValue {
  /// The value at a path of child indices.
  subscript(path: ArraySlice<Int>) -> MergeValue {
    get { path.first.map { self[$0][path.dropFirst()] } ?? self }
    set {
      guard let first = path.first else {
        self = newValue
        return
      }
      self[first][path.dropFirst()] = newValue
    }
  }

  /// The paths of all values in it, itself first, a container before its children.
  var paths: [[Int]] {
    [[]] + (0..<count).flatMap { child in self[child].paths.map { [child] + $0 } }
  }

  /// The value at a path of names and indices as text; nil where there is none.
  func path(along steps: [String]) -> [Int]? {
    guard let step = steps.first else { return [] }
    guard let child = (0..<count).first(where: { self.step(to: $0) == step }) else { return nil }
    return self[child].path(along: Array(steps.dropFirst())).map { [child] + $0 }
  }

  /// The names and indices along a path.
  func steps(along path: [Int]) -> [String] {
    guard let child = path.first else { return [] }
    return [step(to: child)] + self[child].steps(along: Array(path.dropFirst()))
  }

  private func step(to child: Int) -> String {
    if case .object(let members) = self { return members[child].name }
    return String(child)
  }

  /// The same without the child at the end of a path, which is not empty.
  func removing(_ path: [Int]) -> MergeValue {
    var copy = self
    guard let child = path.last else { return copy }
    let container = path.dropLast()
    switch copy[container] {
    case .object(var members):
      members.remove(at: child)
      copy[container] = .object(members)
    case .array(var elements):
      elements.remove(at: child)
      copy[container] = .array(elements)
    case .scalar: break
    }
    return copy
  }

  /// The same without the children that a condition on name and text holds for, at any depth.
  func removing(where isUnwanted: (String?, MergeValue) -> Bool) -> MergeValue {
    switch self {
    case .object(let members):
      .object(
        members.filter { !isUnwanted($0.name, $0.value) }
          .map { ($0.name, $0.value.removing(where: isUnwanted)) })
    case .array(let elements):
      .array(
        elements.filter { !isUnwanted(nil, $0) }.map { $0.removing(where: isUnwanted) })
    case .scalar: self
    }
  }

  /// The same with other literals for its scalars.
  func spelling(_ literal: (String) -> String) -> MergeValue {
    switch self {
    case .object(let members): .object(members.map { ($0.name, $0.value.spelling(literal)) })
    case .array(let elements): .array(elements.map { $0.spelling(literal) })
    case .scalar(let old): .scalar(literal(old))
    }
  }
}
