import Crypto
import Glibc

/// The directory of drafts, and the names in it.
///
/// A draft is `DOCUMENT.PROCESS-RANDOM.draft`; beside it, for a moment, stands `….new` while it is
/// being replaced, and `….dropped` holds what was not a whole record.
struct DraftDirectory: Sendable {
  let path: String

  /// Makes the directory and those above it, all readable by this user only.
  func prepare() throws(DraftError) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for component in path.split(separator: "/") {
      prefix += component + "/"
      guard mkdir(prefix, 0o700) == 0 || [EEXIST, EROFS, EACCES].contains(errno) else {
        throw DraftError(.create, errno: errno, path: path)
      }
    }
    guard chmod(path, 0o700) == 0 else { throw DraftError(.create, errno: errno, path: path) }
  }

  /// A name that no other draft has: a process number alone comes back after a restart.
  func newPath(for document: String, process: Int32) -> String {
    let random = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return "\(path)/\(Self.digest(of: document)).\(process)-\(random).draft"
  }

  /// The files that are drafts by their names; none when the directory is missing.
  func draftPaths(for document: String?) -> [String] {
    let prefix = document.map { document in Self.digest(of: document) + "." } ?? ""
    return names().filter { name in name.hasPrefix(prefix) && name.hasSuffix(".draft") }
      .map { name in "\(path)/\(name)" }
  }

  /// Makes the names of the directory durable.
  func synchronize() throws(DraftError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DraftError(.synchronize, errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw DraftError(.synchronize, errno: errno, path: path)
    }
  }

  /// Removes a draft and what stands beside it.
  func remove(_ draft: String) throws(DraftError) {
    for file in [Self.replacementPath(of: draft), droppedPath(of: draft), draft] {
      guard unlink(file) == 0 || errno == ENOENT else {
        throw DraftError(.discard, errno: errno, path: file)
      }
    }
  }

  func droppedPath(of draft: String) -> String { draft + ".dropped" }

  static func replacementPath(of draft: String) -> String { draft + ".new" }

  /// Removes what a replacement that was interrupted has left; only for the holder of `draft`.
  func removeUnfinishedReplacement(of draft: String) {
    unlink(Self.replacementPath(of: draft))
  }

  /// Removes replacements without a draft: an editor ended while it was starting one.
  func removeAbandoned() {
    let drafts = Set(draftPaths(for: nil))
    for name in names() where name.hasSuffix(".draft.new") {
      let replacement = "\(path)/\(name)"
      guard !drafts.contains(String(replacement.dropLast(4))) else { continue }
      removeIfOldAndFree(replacement)
    }
  }

  /// Another editor may be between making the file and locking it, hence the age of an hour.
  private func removeIfOldAndFree(_ path: String) {
    // A file that cannot be looked at is left alone.
    guard let file = try? DraftFile.existing(path: path), file.isFreeForReading(),
      let facts = try? file.facts(path: path), facts.changedAt / 1000 < Int64(time(nil)) - 3600
    else { return }
    unlink(path)
  }

  private func names() -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(
            to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)
          ) { characters in String(cString: characters) }
        })
    }
    return names
  }

  private static func digest(of document: String) -> String {
    let hexadecimal = Array("0123456789abcdef")
    return String(
      SHA256.hash(data: Array(document.utf8)).flatMap { byte in
        [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      })
  }
}
