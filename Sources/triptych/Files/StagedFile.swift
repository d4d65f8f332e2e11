import Foundation
import TerminalModel

/// Bytes that lie complete on the disk beside the file that they will replace in one step.
///
/// The file keeps its mode and owner, a symbolic link stays one, and what is no regular file (a
/// pipe, a device) is written in place when the time comes.
struct StagedFile: ~Copyable {
  private let path: String
  private let content: Content

  private enum Content {
    /// A file beside the target, ready to take its place.
    case beside(temporary: String, target: String)
    /// Bytes for something that cannot be replaced.
    case inPlace(any Sequence<ArraySlice<UInt8>>)
  }

  /// Stages chunks of bytes, one behind the other, for a path.
  ///
  /// **Throws**: `ProgramFailure` when there is no room, no permission, or no such folder; nothing is
  /// left behind.
  init(
    _ chunks: some Sequence<ArraySlice<UInt8>>, for path: String
  ) throws(ProgramFailure) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw Self.failure(path, EISDIR) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      content = .inPlace(chunks)
      return
    }
    if exists, access(path, W_OK) != 0 { throw Self.failure(path, errno) }
    let target = try Self.target(of: path, exists: exists)
    let temporary = Self.neighbour(of: target)
    let code = Self.create(temporary, chunks, like: exists ? status : nil)
    guard code == 0 else { throw Self.failure(path, code) }
    content = .beside(temporary: temporary, target: target)
  }

  /// Puts the bytes in the place of the file.
  ///
  /// **Throws**: `ProgramFailure` when that fails; the file is then as it was.
  consuming func commit() throws(ProgramFailure) {
    switch content {
    case .beside(let temporary, let target):
      guard rename(temporary, target) != 0 else { return }
      let code = errno
      unlink(temporary)
      throw Self.failure(path, code)
    case .inPlace(let chunks):
      let code = Self.overwrite(path, chunks)
      guard code == 0 else {
        throw ProgramFailure("\(Self.shown(path)) cannot be written: \(SystemError.text(code)).")
      }
    }
  }

  /// Drops the bytes.
  consuming func discard() {
    if case .beside(let temporary, _) = content { unlink(temporary) }
  }

  /// Where a path leads when all symbolic links are followed.
  private static func target(of path: String, exists: Bool) throws(ProgramFailure) -> String {
    var status = stat()
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    guard isLink else { return path }
    guard exists, let resolved = realpath(path, nil) else {
      throw ProgramFailure("\(shown(path)) is a link to nothing, and was not written.")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A name that nobody else uses, in the same folder so that it can be renamed.
  private static func neighbour(of target: String) -> String {
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let mark = String(UInt64.random(in: 0 ... .max), radix: 36)
    return target[..<slash] + ".triptych-\(mark).tmp"
  }

  /// Writes a new file; gives 0 or the number of the error, and then there is no file.
  private static func create(
    _ path: String, _ chunks: some Sequence<ArraySlice<UInt8>>, like old: stat?
  ) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { return errno }
    var code = StandardStreams.write(chunks, to: descriptor)
    if let old {
      // Another's file stays theirs where the system lets us; the owner before the mode, because a
      // change of owner takes set-user-ID away.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      if code == 0, fchmod(descriptor, old.st_mode & 0o7777) != 0 { code = errno }
    }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { unlink(path) }
    return code
  }

  private static func overwrite(
    _ path: String, _ chunks: some Sequence<ArraySlice<UInt8>>
  ) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    let code = StandardStreams.write(chunks, to: descriptor)
    return close(descriptor) != 0 && code == 0 ? errno : code
  }

  private static func failure(_ path: String, _ code: Int32) -> ProgramFailure {
    ProgramFailure(
      "\(shown(path)) cannot be written: \(SystemError.text(code)). Nothing was changed.")
  }

  private static func shown(_ path: String) -> String {
    DisplayText(path, widths: .standard).text
  }
}
