import ConditionalRequests
import DraftStore
import Glibc
import Testing

/// A folder of its own for one test, removed with everything in it at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/triptych-drafts-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit {
    for name in names(in: path) {
      for inner in names(in: "\(path)/\(name)") { unlink("\(path)/\(name)/\(inner)") }
      rmdir("\(path)/\(name)")
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// The store in a folder below, which does not exist yet.
  var drafts: String { "\(path)/drafts" }
  var store: DraftStore { DraftStore(directory: drafts) }
}

func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

func contents(of path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  try #require(descriptor >= 0, "\(path)")
  defer { close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  var bytes = [UInt8](repeating: 0, count: size)
  #expect(pread(descriptor, &bytes, size, 0) == size)
  return bytes
}

func write(_ bytes: [UInt8], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  try #require(descriptor >= 0, "\(path)")
  defer { close(descriptor) }
  #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
}

func permissions(of path: String) -> UInt32 {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}

/// A base whose every member is there, with line ends and backslashes where they can be.
func base(_ text: String, tag: String = "\"1-ab\"") -> Revision {
  Revision(
    bytes: Array(text.utf8), entityTag: EntityTag(tag),
    lastModified: "Sun, 06 Nov 1994 08:49:37 GMT", mediaType: "application/json; charset=utf-8",
    author: "A\\va\nÄ", savedAt: "1994-11-06T08:49:37Z", receivedAt: 784_111_777_123)
}

let document = "http://127.0.0.1:8412/profiles/42"
