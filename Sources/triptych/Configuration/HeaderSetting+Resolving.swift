import EditorCore
import Foundation

extension HeaderSetting {
  /// How much a command may print, in bytes.
  private static let longestOutput = 64 << 10

  /// The value of the field; asks the environment, or runs the command, which may ask the person.
  ///
  /// **Throws**: `ProgramFailure` with a sentence when there is no value.
  func resolve() throws(ProgramFailure) -> RequestField {
    switch source {
    case .text(let text): return RequestField(name: name, value: prefix + text)
    case .environment(let variable):
      guard let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty else {
        throw failure("the variable \(variable) is not set")
      }
      return RequestField(name: name, value: prefix + value)
    case .command(let words):
      return RequestField(name: name, value: prefix + (try output(of: words)))
    }
  }

  /// The first line that a program prints.
  private func output(of words: [String]) throws(ProgramFailure) -> String {
    let process = Process()
    process.executableURL = URL(filePath: words[0].contains("/") ? words[0] : "/usr/bin/env")
    process.arguments = words[0].contains("/") ? Array(words.dropFirst()) : words
    let pipe = Pipe()
    process.standardOutput = pipe
    let data: Data
    do {
      try process.run()
      data = try pipe.fileHandleForReading.read(upToCount: Self.longestOutput) ?? Data()
    } catch {
      throw failure("its command cannot be run")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw failure("its command ended with status \(process.terminationStatus)")
    }
    let line = String(decoding: data, as: UTF8.self).prefix { !$0.isNewline }
    guard !line.isEmpty else { throw failure("its command printed nothing") }
    return String(line)
  }

  private func failure(_ cause: String) -> ProgramFailure {
    ProgramFailure("config.json:\(line): \(name) is not sent, since \(cause).")
  }
}
