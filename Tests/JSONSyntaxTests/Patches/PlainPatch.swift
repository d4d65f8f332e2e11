import JSONSyntax

extension Model {
  /// The model after one operation, made the plain way; nil when it cannot be made.
  ///
  /// **Source** RFC 6902 §4. As in the library, a name that repeats means nothing, and a member that
  /// only gets another name stays in its place.
  func patched(_ operation: JSONPatch.Operation) -> Model? {
    switch operation {
    case .add(let value, let path): adding(Model(value.node), at: path.tokens[...])
    case .remove(let path): path.tokens.isEmpty ? nil : removing(path.tokens[...])?.rest
    case .replace(let path, let value): replacing(path.tokens[...], by: Model(value.node))
    case .move(let source, let target): moved(from: source, to: target)
    case .copy(let source, let target):
      value(at: source.tokens[...]).flatMap { adding($0, at: target.tokens[...]) }
    case .test(let value, let path):
      Self.agree(self.value(at: path.tokens[...]), Model(value.node)) ? self : nil
    }
  }

  private func moved(from source: JSONPointer, to target: JSONPointer) -> Model? {
    guard let (value, rest) = removing(source.tokens[...]) else { return nil }
    if source == target { return self }
    if source.isPrefix(of: target) { return nil }
    if source.parent == target.parent, let new = target.tokens.last,
      let renamed = renaming(source.tokens[...], to: new)
    {
      return renamed
    }
    return rest.adding(value, at: target.tokens[...])
  }

  private func renaming(_ tokens: ArraySlice<JSONString>, to name: JSONString) -> Model? {
    guard let token = tokens.first, let index = child(token) else { return nil }
    var copy = self
    if tokens.count > 1 {
      guard let inner = children[index].value.renaming(tokens.dropFirst(), to: name) else {
        return nil
      }
      copy.children[index].value = inner
    } else {
      guard case .object(let members) = self, !members.contains(where: { $0.means(name) }) else {
        return nil
      }
      copy.children[index].name = name.quoted()
    }
    return copy
  }

  private func value(at tokens: ArraySlice<JSONString>) -> Model? {
    guard let token = tokens.first else { return self }
    return child(token).flatMap { children[$0].value.value(at: tokens.dropFirst()) }
  }

  private func replacing(_ tokens: ArraySlice<JSONString>, by value: Model) -> Model? {
    guard let token = tokens.first else { return value }
    guard let index = child(token),
      let inner = children[index].value.replacing(tokens.dropFirst(), by: value)
    else { return nil }
    var copy = self
    copy.children[index].value = inner
    return copy
  }

  private func removing(_ tokens: ArraySlice<JSONString>) -> (value: Model, rest: Model)? {
    guard let token = tokens.first else { return (self, self) }
    guard let index = child(token) else { return nil }
    var copy = self
    if tokens.count == 1 { return (copy.children.remove(at: index).value, copy) }
    guard let (value, rest) = children[index].value.removing(tokens.dropFirst()) else { return nil }
    copy.children[index].value = rest
    return (value, copy)
  }

  private func adding(_ value: Model, at tokens: ArraySlice<JSONString>) -> Model? {
    guard let token = tokens.first else { return value }
    var copy = self
    if tokens.count > 1 {
      guard let index = child(token),
        let inner = children[index].value.adding(value, at: tokens.dropFirst())
      else { return nil }
      copy.children[index].value = inner
      return copy
    }
    switch self {
    case .scalar: return nil
    case .array(let elements):
      guard let index = token == "-" ? elements.count : Self.index(token), index <= elements.count
      else { return nil }
      copy.children.insert(ModelMember(name: [], value: value), at: index)
    case .object(let members):
      if let index = child(token) {
        copy.children[index].value = value
      } else if members.contains(where: { $0.means(token) }) {
        return nil
      } else {
        copy.children.append(ModelMember(name: token.quoted(), value: value))
      }
    }
    return copy
  }

  private func child(_ token: JSONString) -> Int? {
    switch self {
    case .scalar: return nil
    case .array(let elements):
      return Self.index(token).flatMap { elements.indices.contains($0) ? $0 : nil }
    case .object(let members):
      let found = members.indices.filter { members[$0].means(token) }
      return found.count == 1 ? found[0] : nil
    }
  }

  private static func index(_ token: JSONString) -> Int? {
    Int(token.description).flatMap { String($0) == token.description && $0 >= 0 ? $0 : nil }
  }

  /// Whether two models mean the same; numbers and strings by what the library says of scalars.
  private static func agree(_ one: Model?, _ other: Model) -> Bool {
    switch (one, other) {
    case (.scalar(let one), .scalar(let other)):
      guard let one = try? JSONFragment(parsing: one), let other = try? JSONFragment(parsing: other)
      else { return false }
      return isSemanticallyEqual(one.node, other.node)
    case (.array(let one), .array(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { agree($0, $1) }
    case (.object(let one), .object(let other)):
      return one.count == other.count
        && other.indices.allSatisfy { index in
          let name = other[index].decoded
          let occurrence = other[..<index].count { $0.decoded == name }
          let partners = one.filter { $0.decoded == name }
          return occurrence < partners.count
            && agree(partners[occurrence].value, other[index].value)
        }
    default: return false
    }
  }
}

extension ModelMember {
  fileprivate var decoded: JSONString? {
    // Names of a model come out of documents.
    (try? JSONFragment(parsing: name))?.node.string
  }

  fileprivate func means(_ name: JSONString) -> Bool { decoded == name }
}
