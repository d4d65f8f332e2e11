import Foundation

/// The same texts parsed by yyjson, in a process of its own, when its Python package is there.
enum YYJSONPeer {
  /// The speed that `yyjson_peer.py` measures; nil when it cannot run.
  static func megabytesPerSecond(parsing bytes: [UInt8], runs: Int) -> Double? {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("yyjson_peer.py")
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("triptych-benchmark-\(bytes.count).json")
    defer {
      // A file left behind in the temporary folder does no harm.
      try? FileManager.default.removeItem(at: input)
    }
    do {
      try Data(bytes).write(to: input)
      return Double(try output(of: script, arguments: [input.path, "\(runs)"]))
    } catch {
      return nil
    }
  }

  private static func output(of script: URL, arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
