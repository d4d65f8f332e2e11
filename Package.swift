// swift-tools-version: 6.2
import PackageDescription

/// Every target of our own: Swift 6, warnings are errors, imports say what they show.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// The functional core: no I/O, no `async`, nothing imported but vocabulary.
let core: [Target] = [
  .target(name: "JSONSyntax", swiftSettings: strict),
  .target(name: "JSONMerge", dependencies: ["JSONSyntax"], swiftSettings: strict),
  .target(name: "ConditionalRequests", dependencies: [httpTypes], swiftSettings: strict),
  .target(name: "TerminalModel", swiftSettings: strict),
  .target(
    name: "EditorCore",
    dependencies: ["JSONSyntax", "JSONMerge", "ConditionalRequests", "TerminalModel"],
    swiftSettings: strict),
  .target(
    name: "EditorView",
    dependencies: ["EditorCore", "JSONSyntax", "JSONMerge", "TerminalModel"],
    swiftSettings: strict),
]

/// The imperative shell: terminal, network, disk.
let shell: [Target] = [
  .target(
    name: "EditorRuntime",
    dependencies: [
      "EditorCore", "EditorView", "JSONMerge", "JSONSyntax", "ConditionalRequests",
      "TerminalModel",
    ],
    swiftSettings: strict),
  .target(
    name: "DraftStore", dependencies: ["JSONSyntax", "ConditionalRequests", crypto],
    swiftSettings: strict),
  .target(
    name: "RemoteDocuments",
    dependencies: [
      "ConditionalRequests", "JSONSyntax", httpTypes, asyncHTTPClient, nioCore, nioHTTP1,
      nioPosix, logging,
    ],
    swiftSettings: strict),
  .target(
    name: "DocumentServer",
    dependencies: [
      "ConditionalRequests", "JSONSyntax", httpTypes, hummingbird, grdb, nioCore, nioPosix,
      nioHTTPTypes, logging, lifecycle, unixSignals, crypto,
    ],
    swiftSettings: strict),
  .target(
    name: "CNcurses",
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  .target(
    name: "CursesTerminal", dependencies: ["TerminalModel", "CNcurses"], swiftSettings: strict),
  .executableTarget(
    name: "triptych",
    dependencies: [
      "ConditionalRequests", "CursesTerminal", "DocumentServer", "DraftStore", "EditorCore",
      "EditorRuntime", "EditorView", "JSONMerge", "JSONSyntax", "RemoteDocuments",
      "TerminalModel", argumentParser, httpTypes, lifecycle, logging,
    ],
    resources: [.embedInCode("Themes")],
    swiftSettings: strict),
]

/// One test target per target, and those that look at the whole.
let tests: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: ["JSONSyntax", "TerminalModel"],
    path: "Tests/TestSupport", swiftSettings: strict),
  .target(
    name: "Fuzzing", dependencies: ["JSONMerge", "JSONSyntax"], path: "Tests/Fuzzing",
    exclude: ["Entry", "json.dict"], swiftSettings: strict),
  .testTarget(
    name: "JSONSyntaxTests", dependencies: ["JSONSyntax", "TestSupport"], swiftSettings: strict),
  .testTarget(
    name: "JSONMergeTests", dependencies: ["Fuzzing", "JSONMerge", "JSONSyntax", "TestSupport"],
    exclude: ["Cases"],
    swiftSettings: strict),
  .testTarget(
    name: "ConditionalRequestsTests",
    dependencies: ["ConditionalRequests", "TestSupport", httpTypes], swiftSettings: strict),
  .testTarget(
    name: "TerminalModelTests", dependencies: ["TerminalModel", "TestSupport"],
    swiftSettings: strict),
  .testTarget(
    name: "EditorCoreTests",
    dependencies: [
      "EditorCore", "JSONSyntax", "JSONMerge", "ConditionalRequests", "TerminalModel",
      "TestSupport",
    ],
    exclude: ["KeyTable/Rows"], swiftSettings: strict),
  .testTarget(
    name: "EditorViewTests",
    dependencies: [
      "EditorView", "EditorCore", "JSONSyntax", "JSONMerge", "ConditionalRequests",
      "TerminalModel", "TestSupport",
    ],
    exclude: ["Snapshots"], swiftSettings: strict),
  .testTarget(
    name: "EditorRuntimeTests",
    dependencies: [
      "EditorRuntime", "EditorCore", "EditorView", "JSONSyntax", "JSONMerge",
      "ConditionalRequests", "TerminalModel", "TestSupport", httpTypes,
    ],
    swiftSettings: strict),
  .testTarget(
    name: "DraftStoreTests",
    dependencies: ["DraftStore", "JSONSyntax", "ConditionalRequests", "TestSupport"],
    swiftSettings: strict),
  .testTarget(
    name: "RemoteDocumentsTests",
    dependencies: [
      "RemoteDocuments", "ConditionalRequests", "JSONSyntax", "TestSupport", httpTypes, nioCore,
      nioPosix, nioHTTP1,
    ],
    swiftSettings: strict),
  .testTarget(
    name: "DocumentServerTests",
    dependencies: [
      "DocumentServer", "ConditionalRequests", "JSONSyntax", "TestSupport", httpTypes,
      asyncHTTPClient, nioCore, nioHTTP1, logging, lifecycle,
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "TerminalProbe", dependencies: ["CursesTerminal", "TerminalModel"],
    path: "Tests/TerminalProbe", swiftSettings: strict),
  .testTarget(
    name: "CursesTerminalTests",
    dependencies: ["CursesTerminal", "TerminalModel", "TerminalProbe", "TestSupport"],
    swiftSettings: strict),
  .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  .testTarget(
    name: "EndToEndTests",
    dependencies: ["triptych", "TestSupport", "JSONSyntax", asyncHTTPClient, nioCore, nioHTTP1],
    swiftSettings: strict),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "JSONSyntax", "JSONMerge", "ConditionalRequests", "TerminalModel", "EditorCore",
      "EditorView", "EditorRuntime", "CursesTerminal", "TestSupport",
    ],
    path: "Tests/Benchmarks", exclude: ["README.md", "yyjson_peer.py"], swiftSettings: strict),
]

let package = Package(
  name: "triptych",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "triptych", targets: ["triptych"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: core + shell + tests,
  swiftLanguageModes: [.v6]
)
