import EditorCore
import EditorRuntime
import Foundation

extension FileEnvironment {
  /// The files of this machine.
  static var disk: FileEnvironment { FileEnvironment(write: { write($0) }) }

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
