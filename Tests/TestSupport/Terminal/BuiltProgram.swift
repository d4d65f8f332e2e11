import Foundation

/// Programs that were built together with the tests.
public enum BuiltProgram {
  /// The path of a program, which stands beside the test runner.
  public static func path(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent(name).path
  }
}
