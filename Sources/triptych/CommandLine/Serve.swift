import ArgumentParser
import DocumentServer
import Foundation

/// `triptych serve`: the document server.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve JSON documents at any path, guarded by their entity tags.",
    discussion: "GET / lists the documents. Writes need If-Match, or If-None-Match: * to create.")

  @Option(help: "The port; 0 takes a free one.")
  var port = 8412

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "Where the documents are kept: a file, or ':memory:' to forget them at the end.")
  var data: String?

  @Option(name: .customLong("max-body"), help: "The largest document that is taken, in bytes.")
  var maximumBody = 16 << 20

  @Flag(
    name: .customLong("allow-unconditional"),
    help: "Take writes without a precondition, as servers do that lose updates.")
  var allowsUnconditional = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("The port is a number from 0 to 65535.")
    }
    guard maximumBody > 0 else { throw ValidationError("--max-body is a number of bytes above 0.") }
  }

  func run() async throws {
    var options = DocumentServerOptions(storage: try storage())
    options.host = host
    options.port = port
    options.maximumBodyByteCount = maximumBody
    options.allowsUnconditionalWrites = allowsUnconditional
    let address = host.contains(":") ? "[\(host)]" : host
    let server = DocumentServer(options: options) { port in
      print("Listening on http://\(address):\(port)  (GET / lists the documents, ^C ends)")
      fflush(nil)
    }
    do {
      try await server.runUntilTerminated()
    } catch let error as DocumentServerError {
      throw ProgramFailure(error.message)
    }
  }

  private func storage() throws -> DocumentServerOptions.Storage {
    if data == ":memory:" { return .memory }
    return .file(data ?? StandardFolders.documents)
  }
}
