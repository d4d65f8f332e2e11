import ArgumentParser

@main
struct Triptych: AsyncParsableCommand {
  func run() async throws {}
}
