import TestSupport

/// A server with documents, terminals to open editors in, and a folder for what they keep.
struct Stage {
  /// The terminals.
  let tmux: Tmux
  /// Where drafts go; removed with the stage.
  let folder: TemporaryFolder
  /// The server.
  let server: ServerProcess

  /// A server that holds texts under their paths.
  init(_ documents: [String: String]) async throws {
    tmux = try Tmux()
    folder = try TemporaryFolder()
    server = try await ServerProcess.start(in: tmux)
    for (path, text) in documents { try await server.create(path, text) }
  }

  /// Somebody at a document, or at whatever else comes up first.
  func start(
    _ path: String = "/notes", as name: String = "ben",
    size: (columns: Int, rows: Int) = (80, 24), options: [String] = ["--poll", "0.3"],
    environment: [String: String?] = [:]
  ) async throws -> Person {
    try await Person.open(
      server.url(path), as: name, in: tmux, state: folder.path, size: size, options: options,
      environment: environment)
  }

  /// Somebody at a document that is loaded and as the server has it.
  func open(
    _ path: String = "/notes", as name: String = "ben",
    size: (columns: Int, rows: Int) = (80, 24), options: [String] = ["--poll", "0.3"],
    environment: [String: String?] = [:]
  ) async throws -> Person {
    let person = try await start(
      path, as: name, size: size, options: options, environment: environment)
    try await person.pane.waitFor("CLEAN")
    return person
  }
}
