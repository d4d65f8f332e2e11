import JSONSyntax

/// A document as a plain tree, to compare the library with: nothing shared, nothing clever.
indirect enum Model: Equatable {
  case scalar([UInt8])
  case array([Model])
  case object([ModelMember])

  /// Recursion is bounded by the depth of the texts that tests generate.
  init(_ node: JSONNode) {
    switch node.kind {
    case .array:
      self = .array((0..<node.count).map { Model(node.child(at: $0)) })
    case .object:
      self = .object(
        (0..<node.count).map {
          ModelMember(name: node.nameLiteral(at: $0) ?? [], value: Model(node.child(at: $0)))
        })
    default:
      self = .scalar(node.literal)
    }
  }

  /// The same, read by iteration.
  init(iterating node: JSONNode) {
    switch node.kind {
    case .array:
      self = .array(node.children.map { Model(iterating: $0) })
    case .object:
      self = .object(
        node.members.map {
          ModelMember(name: Array($0.nameLiteral), value: Model(iterating: $0.value))
        })
    default:
      self = .scalar(node.withLiteralBytes { bytes in bytes.indices.map { bytes[$0] } })
    }
  }

  var children: [ModelMember] {
    get {
      switch self {
      case .scalar: []
      case .array(let elements): elements.map { ModelMember(name: [], value: $0) }
      case .object(let members): members
      }
    }
    set {
      switch self {
      case .scalar: break
      case .array: self = .array(newValue.map(\.value))
      case .object: self = .object(newValue)
      }
    }
  }
}

struct ModelMember: Equatable {
  var name: [UInt8]
  var value: Model
}

extension Model {
  /// Makes the change the plain way.
  func applying(_ edit: JSONEdit) -> Model {
    switch edit {
    case .replace(let path, let fragment):
      changed(at: path.indices[...]) { $0 = Model(fragment.node) }
    case .insert(let path, let index, let name, let fragment):
      changed(at: path.indices[...]) {
        $0.children.insert(
          ModelMember(name: name?.quoted() ?? [], value: Model(fragment.node)), at: index)
      }
    case .remove(let path):
      changed(at: path.indices.dropLast()) { $0.children.remove(at: path[path.count - 1]) }
    case .rename(let path, let name):
      changed(at: path.indices.dropLast()) {
        $0.children[path[path.count - 1]].name = name.quoted()
      }
    case .move(let path, let container, let index, let name):
      moved(path, into: container, at: index, name: name)
    }
  }

  private func moved(
    _ path: ChildPath, into container: ChildPath, at index: Int, name: JSONString?
  ) -> Model {
    var taken: ModelMember?
    let rest = changed(at: path.indices.dropLast()) {
      taken = $0.children.remove(at: path[path.count - 1])
    }
    guard var member = taken else { return self }
    if let name { member.name = name.quoted() }
    return rest.changed(at: container.indices[...]) { $0.children.insert(member, at: index) }
  }

  private func changed(at path: ArraySlice<Int>, _ change: (inout Model) -> Void) -> Model {
    var copy = self
    guard let index = path.first else {
      change(&copy)
      return copy
    }
    copy.children[index].value = copy.children[index].value.changed(at: path.dropFirst(), change)
    return copy
  }
}
