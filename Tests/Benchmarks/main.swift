/// Measures one part of Triptych, named by the first argument.
let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("json", { try JSONBenchmark().run() })
]

let wanted = CommandLine.arguments.dropFirst().first
if let benchmark = benchmarks.first(where: { $0.name == wanted }) {
  try benchmark.run()
} else {
  print("usage: Benchmarks \(benchmarks.map(\.name).joined(separator: "|"))")
}
