import EditorCore
import EditorRuntime
import Foundation

extension FileEnvironment {
  /// The files of this machine.
  static var disk: FileEnvironment { FileEnvironment(write: { write($0) }, list: { list($0) }) }

  /// How many paths are listed at most.
  private static let listedPaths = 1_000

  /// The paths that go on from what was typed; hidden ones only where a dot was.
  private static func list(_ begun: String) -> [String] {
    let slash = begun.lastIndex(of: "/").map { begun.index(after: $0) } ?? begun.startIndex
    let (folder, start) = (String(begun[..<slash]), begun[slash...])
    let place = folder.isEmpty ? "." : (folder as NSString).expandingTildeInPath
    // A folder that cannot be read has nothing to complete.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let fitting = names.filter { name in
      name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix("."))
    }
    return fitting.sorted().prefix(listedPaths).map { name in
      folder + name + (isFolder("\(place)/\(name)") ? "/" : "")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Writes a file in one step; one that is there is replaced only when that is wanted.
  private static func write(_ order: FileOrder) -> FileReply {
    let path = (order.path as NSString).expandingTildeInPath
    if !order.replaces, FileManager.default.fileExists(atPath: path) {
      return .refused("\(order.path) is there already; :export! replaces it.")
    }
    let bytes = order.bytes
    do throws(ProgramFailure) {
      try OutputTarget.file(path).write(bytes)
      return .written(byteCount: bytes.count)
    } catch {
      return .refused(error.description)
    }
  }
}
