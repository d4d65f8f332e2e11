import NIOCore
import NIOPosix
import Synchronization

/// A server on a free port of 127.0.0.1 that answers with bytes that are written down.
final class ScriptedServer: Sendable {
  typealias Script = @Sendable (ReceivedRequest) -> Reply

  private let channel: any Channel
  private let journal: Journal

  private init(channel: any Channel, journal: Journal) {
    self.channel = channel
    self.journal = journal
  }

  /// Runs `body` against a server with that script, then closes the server.
  ///
  /// The connections numbered in `closingAtOnce`, from 1, are closed as soon as they are accepted.
  static func run<Result>(
    closingAtOnce: Set<Int> = [], _ script: @escaping Script,
    body: (ScriptedServer) async throws -> Result
  ) async throws -> Result {
    let journal = Journal()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let connection = journal.nextConnection()
          guard !closingAtOnce.contains(connection) else {
            return channel.close(promise: nil)
          }
          try channel.pipeline.syncOperations.addHandler(
            ScriptHandler(connection: connection, journal: journal, script: script))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let server = ScriptedServer(channel: channel, journal: journal)
    do {
      let result = try await body(server)
      try await channel.close()
      return result
    } catch {
      try await channel.close()
      throw error
    }
  }

  var port: Int { channel.localAddress?.port ?? 0 }

  var url: String { "http://127.0.0.1:\(port)/profiles/42" }

  /// The requests so far, in order of arrival.
  var requests: [ReceivedRequest] { journal.requests }

  /// The methods of the requests so far.
  var methods: [String] { requests.map(\.method) }
}

/// What a server was asked so far.
final class Journal: Sendable {
  private struct Entries {
    var connections = 0
    var requests: [ReceivedRequest] = []
  }

  private let entries = Mutex(Entries())

  var requests: [ReceivedRequest] { entries.withLock { $0.requests } }

  func nextConnection() -> Int {
    entries.withLock {
      $0.connections += 1
      return $0.connections
    }
  }

  /// Numbers a request, from 1.
  func add(_ request: ReceivedRequest) -> ReceivedRequest {
    entries.withLock {
      var request = request
      request.number = $0.requests.count + 1
      $0.requests.append(request)
      return request
    }
  }
}

/// A request as it came over the wire.
struct ReceivedRequest: Equatable, Sendable {
  var number = 0
  var connection: Int
  var method: String
  var target: String
  var fields: [(name: String, value: String)]
  var body: [UInt8]

  /// The values of a field, whose name is given in lower case.
  subscript(name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  static func == (left: ReceivedRequest, right: ReceivedRequest) -> Bool {
    left.number == right.number && left.connection == right.connection
  }
}

/// What a server does with a request.
struct Reply: Sendable {
  enum Ending: Sendable {
    /// The connection stays open.
    case open
    /// The connection is closed in good order.
    case close
    /// The connection is reset.
    case reset
  }

  var bytes: [UInt8]
  var ending = Ending.open

  /// Nothing at all, with the connection kept open.
  static let silence = Reply(bytes: [])
  static let close = Reply(bytes: [], ending: .close)
  static let reset = Reply(bytes: [], ending: .reset)

  static func raw(_ text: String, ending: Ending = .open) -> Reply {
    Reply(bytes: Array(text.utf8), ending: ending)
  }

  /// An answer of a well-behaved server.
  static func status(
    _ status: Int, _ fields: [String] = [], body: String = "", ending: Ending = .open
  ) -> Reply {
    let lines = ["HTTP/1.1 \(status) Reason"] + fields + ["Content-Length: \(body.utf8.count)"]
    return raw(lines.joined(separator: "\r\n") + "\r\n\r\n" + body, ending: ending)
  }

  /// A JSON document under a tag.
  static func document(_ body: String, _ tag: String) -> Reply {
    status(200, ["Content-Type: application/json", "ETag: \(tag)"], body: body)
  }
}
