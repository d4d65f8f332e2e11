import Foundation
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle
import UnixSignals

/// A server of JSON documents that refuses every write made against a version that is gone.
///
/// Documents stand at any path but `/`, which lists them. Whether a write is allowed is decided in
/// the transaction that performs it, so that of many writers with the same tag exactly one wins,
/// and a write that was answered with 2xx survives the death of the process and of the machine.
public struct DocumentServer: Service {
  private let options: DocumentServerOptions
  private let logger: Logger
  private let onRunning: @Sendable (_ port: Int) async -> Void

  /// A server that does nothing before it is run.
  ///
  /// `onRunning` is told the port once connections are accepted. Nothing is logged unless a
  /// `logger` is given: a terminal may be in use as a screen.
  public init(
    options: DocumentServerOptions, logger: Logger? = nil,
    onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) {
    self.options = options
    self.logger = logger ?? Logger(label: "triptych", factory: { _ in SwiftLogNoOpLogHandler() })
    self.onRunning = onRunning
  }

  /// Serves until the task is cancelled or the surrounding service group shuts down.
  ///
  /// On a shutdown, requests under way get five seconds to end.
  ///
  /// Throws: `DocumentServerError` when the documents cannot be opened or the port is taken.
  public func run() async throws {
    let store = try DocumentStore(options.storage)
    try await store.plant(options.seeds)
    do {
      try await runUntilShutdown(application(serving: store))
    } catch let error as IOError {
      throw DocumentServerError(message: "\(address) cannot be used: \(reason(error)).")
    } catch let error as SocketAddressError {
      throw DocumentServerError(message: "\(address) cannot be used: \(error).")
    }
  }

  /// Serves until the process receives SIGTERM or SIGINT, and ends cleanly then.
  ///
  /// Throws: as `run()` does.
  public func runUntilTerminated() async throws {
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [.init(service: self, successTerminationBehavior: .gracefullyShutdownGroup)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }

  private var address: String { "\(options.host):\(options.port)" }

  private func application(serving store: DocumentStore) -> Application<DocumentService> {
    let onRunning = onRunning
    return Application(
      responder: DocumentService(store: store, options: options),
      server: .http1(configuration: .init(idleTimeout: .seconds(120))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port), serverName: "Triptych"),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  /// Whichever ends first, the application or its time after a shutdown, ends the other.
  private func runUntilShutdown(_ application: Application<DocumentService>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      group.addTask {
        try await gracefulShutdown()
        try await Task.sleep(for: .seconds(5))
      }
      defer { group.cancelAll() }
      do {
        try await group.next()
      } catch is CancellationError {
        return
      }
    }
  }
}

private func reason(_ error: IOError) -> String {
  switch error.errnoCode {
  case EADDRINUSE: "another program listens there"
  case EACCES: "this user may not listen there"
  case EADDRNOTAVAIL: "it is no address of this machine"
  default: error.description
  }
}
