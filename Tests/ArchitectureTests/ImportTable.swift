/// What each target may import: the table of the architecture, as data.
enum ImportTable {
  /// Our own modules and those of others, by target.
  static let allowed: [String: Set<String>] = [
    "JSONSyntax": [],
    "JSONMerge": ["JSONSyntax"],
    "ConditionalRequests": ["HTTPTypes"],
    "TerminalModel": [],
    "EditorCore": ["JSONSyntax", "JSONMerge", "ConditionalRequests", "TerminalModel"],
    "EditorView": ["EditorCore", "JSONSyntax", "JSONMerge", "TerminalModel"],
    "EditorRuntime": [
      "EditorCore", "EditorView", "JSONMerge", "JSONSyntax", "ConditionalRequests",
      "TerminalModel",
    ],
    "DraftStore": [
      "JSONSyntax", "ConditionalRequests", "Foundation", "Glibc", "Dispatch", "Synchronization",
    ] + always,
    "RemoteDocuments": [
      "ConditionalRequests", "JSONSyntax", "HTTPTypes", "AsyncHTTPClient", "Foundation",
      "Synchronization",
    ] + nio + always,
    "DocumentServer": [
      "ConditionalRequests", "JSONSyntax", "HTTPTypes", "Hummingbird", "GRDB",
      "AsyncHTTPClient", "Foundation", "UnixSignals",
    ] + nio + always,
    "CNcurses": [],
    "CursesTerminal": ["TerminalModel", "CNcurses", "Glibc", "Dispatch"] + always,
  ]

  /// The targets of the functional core: no I/O, nothing asynchronous.
  static let core = [
    "JSONSyntax", "JSONMerge", "ConditionalRequests", "TerminalModel", "EditorCore", "EditorView",
  ]

  /// The targets that wait for nothing: the core, and the terminal on the main actor.
  static let withoutAwait = core + ["CursesTerminal"]

  /// What every shell may import.
  private static let always: Set<String> = ["Logging", "ServiceLifecycle", "Crypto"]

  /// The networking library's modules.
  private static let nio: Set<String> = [
    "NIO", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOFoundationCompat", "NIOConcurrencyHelpers",
    "NIOHTTPTypes", "NIOSSL",
  ]
}

private func + (left: Set<String>, right: Set<String>) -> Set<String> { left.union(right) }
