import ConditionalRequests
import EditorRuntime
import JSONMerge
import JSONSyntax
import RemoteDocuments

/// The second person of the demonstration: ben, who is always a little faster.
///
/// He is a client like any other: he reads, changes and saves over HTTP, with `If-Match`.
actor DemonstrationPartner {
  private let client: DocumentClient
  private var refusals = 0

  /// A partner at a document.
  init(client: DocumentClient) {
    self.client = client
  }

  /// Looks in some seconds after the start, and changes a place that nobody else is likely to touch.
  func visit() async {
    // The program may end before he comes.
    guard (try? await Task.sleep(for: .seconds(6))) != nil, refusals == 0 else { return }
    await save { document in Self.change(document, at: "/notes") }
  }

  /// The server as the first person meets it while ben meddles: before her first two saves he saves.
  nonisolated func meddling(with remote: RemoteEnvironment) -> RemoteEnvironment {
    var meddled = remote
    meddled.save = { exchange, comparing, unsure, record in
      await self.getAhead(of: exchange)
      return await remote.save(exchange, comparing, unsure, record)
    }
    return meddled
  }

  /// The first time he changes what she changed and one place more; the second time another place.
  private func getAhead(of exchange: SaveExchange) async {
    refusals += 1
    switch refusals {
    case 1:
      let touched = Self.touched(by: exchange)
      await save { document in
        (touched + ["/newsletter"]).reduce(document) { Self.change($0, at: $1) }
      }
    case 2: await save { document in Self.change(document, at: "/score") }
    default: break
    }
  }

  /// Reads, changes and saves; somebody faster makes him read again, a few times.
  private func save(_ change: @Sendable (JSONDocument) -> JSONDocument) async {
    for _ in 1...3 {
      guard case .loaded(let base) = await client.load(record: { _ in }),
        let document = try? JSONDocument(parsing: base.bytes)
      else { return }
      let exchange = SaveExchange(
        base: base, content: change(document).serialized(), intent: .guarded)
      let outcome = await client.save(
        exchange, comparing: { _, _ in .different }, record: { _ in })
      if case .refused = outcome { continue }
      return
    }
  }

  /// The first scalar that she changed.
  private static func touched(by exchange: SaveExchange) -> [String] {
    guard let base = exchange.base.flatMap({ try? JSONDocument(parsing: $0.bytes) }),
      let mine = try? JSONDocument(parsing: exchange.content)
    else { return [] }
    return differences(from: base, to: mine)
      .filter { $0.kind == .changed && $0.old?.kind.isContainer == false }
      .prefix(1).map(\.pointer.description)
  }

  /// Another value of the same type at a place; the document itself when there is no scalar there.
  private static func change(_ document: JSONDocument, at pointer: String) -> JSONDocument {
    guard let pointer = try? JSONPointer(parsing: pointer),
      let path = document.path(of: pointer), let node = document.node(at: path),
      let value = other(than: node),
      let changed = try? document.applying(.replace(path, value))
    else { return document }
    return changed
  }

  private static func other(than node: JSONNode) -> JSONFragment? {
    switch node.kind {
    case .string: .string(JSONString((node.string?.description ?? "") + " (ben)"))
    case .number: try? .number(literal: node.literal + Array("5".utf8))
    case .boolean: .boolean(node.boolean != true)
    case .null, .object, .array: nil
    }
  }
}
