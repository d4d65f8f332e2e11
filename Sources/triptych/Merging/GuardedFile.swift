import Foundation

/// A file that is only replaced while it is what it was when the work began.
struct GuardedFile: Sendable {
  /// The path, as it was typed.
  let path: String
  /// The file's absolute address, the same from every folder.
  let address: String
  /// What the file held; `nil` when there was none.
  private let original: [UInt8]?

  /// A file as it stands; what was read of the same file before counts as its content.
  ///
  /// **Throws**: `ProgramFailure` when it cannot be read, or when there is no folder for it.
  init(_ path: String, knowing known: [(path: String, bytes: [UInt8])]) throws(ProgramFailure) {
    self.path = path
    let url = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    address = url.absoluteString
    if let bytes = known.first(where: { Self.isSame($0.path, path) })?.bytes {
      original = bytes
    } else {
      original = try Self.content(of: path)
    }
    var isFolder: ObjCBool = false
    let folder = url.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw ProgramFailure("There is no folder for \(InputFile(path).shownName).") }
  }

  /// Replaces the file in one step, unless somebody changed it.
  ///
  /// **Throws**: `ProgramFailure` when it was changed or cannot be written; it is then as it was.
  func write(_ bytes: [UInt8]) throws(ProgramFailure) {
    try FolderLock.holding(around: path) { () throws(ProgramFailure) in try replace(with: bytes) }
  }

  private func replace(with bytes: [UInt8]) throws(ProgramFailure) {
    let staged = try StagedFile([bytes[...]], for: path)
    let content: [UInt8]?
    do throws(ProgramFailure) {
      content = try Self.content(of: path)
    } catch {
      staged.discard()
      throw error
    }
    guard content == original else {
      staged.discard()
      let name = InputFile(path).shownName
      let event = content == nil ? "deleted" : original == nil ? "created" : "changed"
      throw ProgramFailure("\(name) was \(event) since the merge began: nothing was written.")
    }
    try staged.commit()
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What stands at a path; `nil` when there is nothing.
  private static func content(of path: String) throws(ProgramFailure) -> [UInt8]? {
    FileManager.default.fileExists(atPath: path) ? try InputFile(path).bytes() : nil
  }

  /// Whether two paths lead to the same file.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}
