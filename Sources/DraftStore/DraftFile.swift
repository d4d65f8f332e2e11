import Glibc

/// An open file of the draft directory, closed (and its lock freed) when nobody uses it any more.
final class DraftFile: Sendable {
  /// What the file system says of a file.
  struct Facts {
    let byteCount: Int
    /// Unix milliseconds.
    let changedAt: Int64
    let device: UInt64
    let inode: UInt64
    let isLinked: Bool
  }

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The file at `path`, opened for reading and appending.
  static func existing(path: String) throws(DraftError) -> DraftFile {
    // A link is never followed: nobody can direct a draft to another place.
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw DraftError(.adopt, errno: errno, path: path) }
    return DraftFile(descriptor: descriptor)
  }

  /// A new locked file with `bytes`, put in the place of what was at `path` in one step.
  static func replacing(path: String, with bytes: [UInt8]) throws(DraftError) -> DraftFile {
    let file = try unfinishedReplacement(path: path, with: bytes)
    try file.takePlace(of: path)
    return file
  }

  /// A new locked file with `bytes` beside `path`, not yet in its place.
  static func unfinishedReplacement(
    path: String, with bytes: [UInt8]
  ) throws(DraftError) -> DraftFile {
    let newPath = DraftDirectory.replacementPath(of: path)
    let descriptor = open(
      newPath, O_RDWR | O_APPEND | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw DraftError(.create, errno: errno, path: newPath) }
    let file = DraftFile(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw DraftError(.create, errno: errno, path: newPath)
    }
    do {
      try file.append(bytes, path: path)
    } catch {
      unlink(newPath)
      throw DraftError(reason: error.reason, operation: .create, path: error.path)
    }
    return file
  }

  /// Gives an unfinished replacement the name that it was made for.
  func takePlace(of path: String) throws(DraftError) {
    guard rename(DraftDirectory.replacementPath(of: path), path) == 0 else {
      throw DraftError(.create, errno: errno, path: path)
    }
  }

  /// Writes all of `bytes` at the end, or nothing: what was written of them is taken back.
  func append(_ bytes: [UInt8], path: String) throws(DraftError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        let error = DraftError(.append, errno: errno, path: path)
        try takeBack(written, path: path)
        throw error
      }
    }
  }

  /// Up to `count` bytes from `offset`; fewer only at the end of the file.
  func read(at offset: Int, count: Int, path: String) throws(DraftError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      while initializedCount < count {
        let target = buffer.baseAddress.map { $0 + initializedCount }
        let received = pread(
          descriptor, target, count - initializedCount, offset + initializedCount)
        if received > 0 {
          initializedCount += received
        } else if received == 0 || errno != EINTR {
          failure = received == 0 ? 0 : errno
          return
        }
      }
    }
    guard failure == 0 else { throw DraftError(.adopt, errno: failure, path: path) }
    return bytes
  }

  /// Returns when the disk has everything that was written.
  func synchronize(path: String) throws(DraftError) {
    guard fsync(descriptor) == 0 else {
      throw DraftError(.synchronize, errno: errno, path: path)
    }
  }

  func truncate(to byteCount: Int, path: String) throws(DraftError) {
    guard ftruncate(descriptor, byteCount) == 0 else {
      throw DraftError(.append, errno: errno, path: path)
    }
  }

  func facts(path: String) throws(DraftError) -> Facts {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw DraftError(.adopt, errno: errno, path: path)
    }
    return Facts(status)
  }

  private func takeBack(_ written: Int, path: String) throws(DraftError) {
    guard written > 0 else { return }
    try truncate(to: try facts(path: path).byteCount - written, path: path)
  }
}

// MARK: - Locks

extension DraftFile {
  /// Whether no editor holds the file; until this handle closes, none can take it over.
  func isFreeForReading() -> Bool {
    flock(descriptor, LOCK_SH | LOCK_NB) == 0
  }

  /// Takes the lock for as long as this handle lives.
  ///
  /// Somebody who lists the drafts holds a file for a moment, so a taken lock is tried again for
  /// a tenth of a second. A replaced file is not the draft any more, whoever holds its lock.
  ///
  /// Throws: `.inUse` when an editor holds it, `.gone` when the path leads elsewhere by now.
  func lockExclusively(path: String) throws(DraftError) {
    var attempts = 20
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      attempts -= 1
      guard number == EWOULDBLOCK || number == EINTR, attempts > 0 else {
        throw DraftError(.adopt, errno: number, path: path)
      }
      usleep(5_000)
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw DraftError(.adopt, errno: errno, path: path) }
    let (mine, atPath) = (try facts(path: path), Facts(status))
    guard mine.inode == atPath.inode, mine.device == atPath.device else {
      throw DraftError(reason: .gone, operation: .adopt, path: path)
    }
  }
}

extension DraftFile.Facts {
  init(_ status: stat) {
    byteCount = Int(status.st_size)
    changedAt = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    isLinked = status.st_nlink > 0
  }
}
