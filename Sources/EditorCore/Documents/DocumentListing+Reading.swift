public import JSONSyntax

extension DocumentListing {
  /// Reads what a server answered at the address of a folder; `nil` when it is no list.
  ///
  /// A list is an array, or an object that holds one under a usual name. Its items are names,
  /// addresses, or objects that have one of them and may tell tag, size, time and author.
  ///
  /// **Complexity**: O(items).
  public init?(_ document: JSONDocument, folder: String) {
    guard let folder = WebAddress(folder), let items = Self.items(of: document.root) else {
      return nil
    }
    var entries: [ListedDocument] = []
    for item in items.children {
      guard entries.count < Self.limit else { break }
      if let entry = ListedDocument(item, in: folder) { entries.append(entry) }
    }
    guard !entries.isEmpty || items.count == 0 else { return nil }
    self.init(entries: entries, omittedCount: max(0, items.count - Self.limit))
  }

  private static func items(of root: JSONNode) -> JSONNode? {
    if root.kind == .array { return root }
    for name in ["documents", "docs", "items", "data", "results", "entries", "value", "rows"]
      + ["records", "files", "children", "objects", "members", "resources"]
    {
      if let items = root.member(name), items.kind == .array { return items }
    }
    return root.member("_embedded")?.children.first { $0.kind == .array }
  }
}

extension ListedDocument {
  /// Reads an item of a list; `nil` when it names no document.
  fileprivate init?(_ item: JSONNode, in folder: WebAddress) {
    let place = item.kind == .object ? item : nil
    let reference =
      place?.text(of: ["url", "href", "uri", "self", "location", "path", "@id"])
      ?? place?.member("_links")?.member("self")?.text(of: ["href"])
    let name =
      place?.text(of: ["name", "filename", "key", "id", "_id", "slug", "title"])
      ?? place?.member("metadata")?.text(of: ["name"])
    let text = item.kind == .string ? item.shortText : nil
    let isReference = text.map { $0.hasPrefix("/") || $0.contains("://") } ?? false
    let address =
      (reference ?? (isReference ? text : nil)).flatMap(folder.resolving)
      ?? (name ?? text).map { folder.appending(name: $0) }
    guard let address, address.target != folder.target || address.origin != folder.origin else {
      return nil
    }
    self.init(
      url: address.text, name: address.path(from: folder),
      isFolder: address.path.hasSuffix("/") || place?.isFolder == true)
    if let place { readFacts(place) }
  }

  private mutating func readFacts(_ item: JSONNode) {
    tag =
      item.text(of: ["etag", "eTag", "ETag", "_etag", "_rev", "rev", "revision", "version"])
      ?? item.member("metadata")?.text(of: ["resourceVersion"])
    byteCount = item.text(of: ["size", "bytes", "length", "contentLength"]).flatMap { Int($0) }
    changedAt = item.text(of: [
      "savedAt", "updatedAt", "updated_at", "modifiedAt", "modified", "lastModified",
      "last_modified", "mtime", "changed", "timestamp", "date",
    ]).flatMap(ListedTime.milliseconds)
    let names = ["author", "savedBy", "updatedBy", "updated_by", "lastModifiedBy", "modifiedBy"]
    author =
      item.text(of: names)
      ?? names.lazy.compactMap { item.member($0)?.text(of: ["name", "login", "email"]) }.first
  }
}

extension JSONNode {
  /// The first member with a name; `nil` when there is none, and for other kinds than objects.
  fileprivate func member(_ name: String) -> JSONNode? {
    guard kind == .object else { return nil }
    return firstIndex(named: JSONString(name)).map { child(at: $0) }
  }

  /// The text of the first member with one of some names that is a string or a number.
  fileprivate func text(of names: [String]) -> String? {
    names.lazy.compactMap { member($0)?.shortText }.first { !$0.isEmpty }
  }

  /// A string's content or a number as written; `nil` for other kinds, and for long ones.
  fileprivate var shortText: String? {
    guard byteCount <= 4_096 else { return nil }
    switch kind {
    case .string: return string?.description
    case .number: return String(decoding: literal, as: UTF8.self)
    case .object, .array, .boolean, .null: return nil
    }
  }

  /// Whether an item of a list says that it is a folder.
  fileprivate var isFolder: Bool {
    guard let type = text(of: ["type", "kind"])?.lowercased() else { return false }
    return ["directory", "dir", "folder", "collection", "tree"].contains(type)
  }
}
