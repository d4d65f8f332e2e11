/// A child of a container on its way into another one.
///
/// Remembers where it comes from, so that the text around it can be kept.
public struct JSONChild: Sendable {
  /// The value.
  public let value: JSONNode
  /// The container it was taken from, and its place there.
  let home: Home?
  /// A name that it did not come with.
  private let givenName: JSONString?

  /// A place in a container.
  struct Home: Sendable {
    let container: JSONNode
    let index: Int
  }

  private init(value: JSONNode, home: Home?, givenName: JSONString?) {
    self.value = value
    self.home = home
    self.givenName = givenName
  }

  /// The child of a container.
  fileprivate init(_ index: Int, of container: JSONNode) {
    let home = Home(container: container, index: index)
    self.init(value: container.child(at: index), home: home, givenName: nil)
  }

  /// A child that was in no container before; with a name exactly for objects.
  public static func new(name: JSONString?, value: JSONNode) -> JSONChild {
    JSONChild(value: value, home: nil, givenName: name)
  }

  /// The name of a member; nil for elements.
  ///
  /// **Complexity** as `JSONNode.name(at:)`.
  public var name: JSONString? {
    givenName ?? home.flatMap { $0.container.name(at: $0.index) }
  }

  /// The same child with another value.
  public func replacingValue(with value: JSONNode) -> JSONChild {
    JSONChild(value: value, home: home, givenName: givenName)
  }

  /// The same child under another name.
  public func renamed(to name: JSONString) -> JSONChild {
    name == self.name ? self : JSONChild(value: value, home: home, givenName: name)
  }

  /// The name as it is to be written; nil for elements.
  var nameToken: [UInt8]? {
    givenName?.quoted() ?? home.flatMap { $0.container.nameLiteral(at: $0.index) }
  }

  /// Whether the name is the one it came with.
  var keepsName: Bool { givenName == nil }
}

extension JSONNode {
  /// A child of a container that remembers the text around it.
  ///
  /// **Complexity** as `child(at:)`.
  public func childHandle(at index: Int) -> JSONChild {
    JSONChild(index, of: self)
  }
}
