import Foundation

/// A file that only this user can read, in a folder of its own that goes with it.
///
/// What an editor leaves beside it (backups, swap files) goes too.
struct PrivateFile: ~Copyable {
  /// Where it is.
  let path: String
  private let folder: String
  private var isKept: Bool

  /// Writes bytes into a new file of a name, mode 0600 in a folder of mode 0700.
  ///
  /// **Throws**: `ProgramFailure` when there is no room, or no folder for such files.
  init(_ bytes: [UInt8], named name: String) throws(ProgramFailure) {
    // Nothing is set before it is sure that nothing is thrown: what has a `deinit` is whole or not.
    let folder = try Self.newFolder()
    let path = folder + "/" + name
    let code = Self.create(path, bytes)
    guard code == 0 else {
      rmdir(folder)
      throw ProgramFailure("\(path) cannot be written: \(SystemError.text(code)).")
    }
    self.folder = folder
    self.path = path
    isKept = false
  }

  deinit {
    // What cannot be removed is readable by nobody else.
    if !isKept { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// The bytes as they are now.
  ///
  /// **Throws**: `ProgramFailure` when the file cannot be read.
  func read() throws(ProgramFailure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ProgramFailure("\(path) cannot be read any more: nothing was taken over.")
    }
    return Array(data)
  }

  /// Leaves the file where it is.
  mutating func keep() { isKept = true }

  private static func newFolder() throws(ProgramFailure) -> String {
    let variables = ProcessInfo.processInfo.environment
    let parent = ["XDG_RUNTIME_DIR", "TMPDIR"].lazy.compactMap { variables[$0] }
      .first { $0.hasPrefix("/") && access($0, W_OK) == 0 }
    var template = Array("\(parent ?? "/tmp")/triptych-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ProgramFailure(
        "No folder for a temporary file can be made: \(SystemError.text(errno)).")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Gives 0 or the number of the error.
  private static func create(_ path: String, _ bytes: [UInt8]) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return errno }
    let code = bytes.withUnsafeBytes { StandardStreams.write($0, to: descriptor) }
    return close(descriptor) != 0 && code == 0 ? errno : code
  }
}
