import Foundation
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle
import UnixSignals

/// A server of JSON documents that refuses every write made against a version that is gone.
///
/// Documents stand at any path but `/`, which lists them; a path that ends with a slash lists
/// those below it unless a document stands there. Whether a write is allowed is decided in
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
    let entrance = Entrance()
    do {
      try await runUntilShutdown(application(serving: store, through: entrance), entrance)
    } catch is ServiceGroupError where Task.isCancelled {
      // Cancelled before it began.
    } catch let error as IOError {
      throw DocumentServerError(message: "\(address) cannot be used: \(reason(error)).")
    } catch is SocketAddressError.UnknownHost {
      throw DocumentServerError(message: "\(address) cannot be used: no such host is known.")
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

  private func application(
    serving store: DocumentStore, through entrance: Entrance
  ) -> Application<DocumentService> {
    let onRunning = onRunning
    let limit = options.maximumBodyByteCount
    return Application(
      responder: DocumentService(store: store, options: options, presence: PresenceBoard()),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            DateHandler(), InvitationHandler(maximumBodyByteCount: limit),
          ],
          idleTimeout: .seconds(120))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port), serverName: "Triptych"),
      onServerRunning: { channel in
        await entrance.opened(channel)
        await onRunning(channel.localAddress?.port ?? 0)
      },
      logger: logger)
  }

  /// A cancellation ends the application like a shutdown does, not by cancelling its tasks: those
  /// of connections that were just accepted would never run, and the library traps on that.
  private func runUntilShutdown(_ application: Application<DocumentService>, _ entrance: Entrance)
    async throws
  {
    var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    let group = ServiceGroup(configuration: configuration)
    let serving = Task.detached { try await group.run() }
    try await withTaskCancellationOrGracefulShutdownHandler {
      try await serving.value
    } onCancelOrGracefulShutdown: {
      Task.detached {
        await entrance.close()
        await group.triggerGracefulShutdown()
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
