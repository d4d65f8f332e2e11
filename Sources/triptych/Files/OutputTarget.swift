import Foundation
import TerminalModel

/// Where a command writes: a file, or standard output.
enum OutputTarget: Equatable {
  /// Standard output.
  case standardOutput
  /// The file at a path.
  case file(String)

  /// What was typed; `-` and nothing are standard output.
  init(_ path: String?) {
    self = path.flatMap { $0 == "-" ? nil : .file($0) } ?? .standardOutput
  }

  /// Writes bytes whole or not at all.
  ///
  /// **Throws**: `ProgramFailure` when that fails; a file is then as it was.
  func write(_ bytes: [UInt8]) throws(ProgramFailure) { try write([bytes[...]]) }

  /// Writes chunks of bytes, one behind the other, whole or not at all.
  ///
  /// **Throws**: `ProgramFailure` when that fails; a file is then as it was.
  func write(_ chunks: some Sequence<ArraySlice<UInt8>>) throws(ProgramFailure) {
    switch self {
    case .standardOutput: try StandardStreams.print(chunks)
    case .file(let path): try StagedFile(chunks, for: path).commit()
    }
  }
}
