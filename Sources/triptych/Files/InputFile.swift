import Foundation
import JSONSyntax
import TerminalModel

/// A file that a command reads; `-` is standard input.
struct InputFile {
  /// What was typed.
  let path: String
  /// What messages call it.
  let name: String

  /// A file by its path; messages call it by another name where the path tells nothing.
  init(_ path: String, called name: String? = nil) {
    self.path = path
    self.name = name ?? (path == "-" ? "standard input" : path)
  }

  /// Whether the file is standard input.
  var isStandardInput: Bool { path == "-" }

  /// The JSON document in the file.
  ///
  /// **Throws**: `ProgramFailure` that begins with `file:line:column` when it is no JSON.
  func document() throws(ProgramFailure) -> JSONDocument { try document(parsing: bytes()) }

  /// The JSON document of bytes that were read from the file.
  ///
  /// **Throws**: `ProgramFailure` that begins with `file:line:column` when they are no JSON.
  func document(parsing bytes: [UInt8]) throws(ProgramFailure) -> JSONDocument {
    do throws(JSONSyntaxError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      let place = "\(shownName):\(error.line):\(error.column)"
      throw ProgramFailure("\(place): not JSON: \(error.cause)")
    }
  }

  /// The content of the file.
  ///
  /// **Throws**: `ProgramFailure` when it cannot be read or is larger than a document can be.
  func bytes() throws(ProgramFailure) -> [UInt8] {
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { if !isStandardInput { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    let size = Int(status.st_size)
    guard size <= JSONLimits.addressableBytes else { throw tooLarge }
    // One byte more than the file has, so that its end is seen without another buffer.
    var bytes = try read(descriptor, atMost: max(size, 0) + 1)
    var step = 1 << 16
    while bytes.count > size {
      let more = try read(descriptor, atMost: step)
      if more.isEmpty { break }
      bytes += more
      step = min(step * 2, 1 << 24)
      guard bytes.count <= JSONLimits.addressableBytes else { throw tooLarge }
    }
    return bytes
  }

  /// Reads until so many bytes are there or the file ends.
  private func read(_ descriptor: Int32, atMost capacity: Int) throws(ProgramFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let got = Foundation.read(
          descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if code != 0 { throw failure(code) }
    return bytes
  }

  private func failure(_ code: Int32) -> ProgramFailure {
    ProgramFailure("\(shownName) cannot be read: \(SystemError.text(code)).")
  }

  private var tooLarge: ProgramFailure {
    ProgramFailure("\(shownName) is larger than 2 GiB, the largest document that can be read.")
  }

  /// The name, safe to print.
  var shownName: String { DisplayText(name, widths: .standard).text }
}

extension [InputFile] {
  /// Standard input can be read only once.
  ///
  /// **Throws**: `ProgramFailure` when more than one of the files is standard input.
  func refuseRepeatedStandardInput() throws(ProgramFailure) {
    guard count(where: \.isStandardInput) > 1 else { return }
    throw ProgramFailure("Only one file can be - (standard input): it is there only once.")
  }
}
