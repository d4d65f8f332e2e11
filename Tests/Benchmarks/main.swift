import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())

/// Measures one part of Triptych, named by the first argument.
let benchmarks: [(name: String, run: () async throws -> Void)] = [
  ("json", { try JSONBenchmark().run() }),
  ("editor", { try await EditorBenchmark(arguments: arguments).run() }),
  (
    "merge",
    {
      if arguments.contains("--adversarial") {
        try AdversarialBenchmark().run()
      } else {
        try MergeBenchmark(arguments: arguments).run()
      }
    }
  ),
]

do {
  if let editor = MeasuredEditor(arguments: arguments) {
    try await editor.run()
  } else if let benchmark = benchmarks.first(where: { $0.name == arguments.first }) {
    try await benchmark.run()
  } else {
    print("usage: Benchmarks \(benchmarks.map(\.name).joined(separator: "|"))")
  }
} catch {
  print(error)
  exit(1)
}
