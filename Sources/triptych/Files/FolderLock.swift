import Foundation

/// Keeps other running copies of this program from replacing files of a folder for a moment.
///
/// A file that is replaced in one step is another one afterwards, so that a lock on it would guard
/// nothing: its folder is locked. Programs that take no such lock are not kept away.
enum FolderLock {
  /// How long the lock is waited for, in milliseconds.
  private static let patience = 5_000
  /// How long it is waited between two attempts, in milliseconds.
  private static let pause = 10

  /// Does something while the folder of a file is locked; where links lead elsewhere, the folder that
  /// they lead to.
  ///
  /// Where folders cannot be locked it goes on without.
  ///
  /// **Throws**: `ProgramFailure` when another copy keeps the lock for longer than anybody needs it, and
  /// what `work` throws.
  static func holding<Result>(
    around path: String, _ work: () throws(ProgramFailure) -> Result
  ) throws(ProgramFailure) -> Result {
    let file = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    let folder = open(file.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return try work() }
    defer { close(folder) }
    guard lock(folder) else {
      throw ProgramFailure(
        "\(InputFile(path).shownName) is being written by another program: nothing was written.")
    }
    return try work()
  }

  /// Locks an open folder; `false` when somebody else keeps it locked for too long.
  private static func lock(_ folder: Int32) -> Bool {
    var waited = 0
    while flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard waited < patience else { return false }
      usleep(UInt32(pause) * 1_000)
      waited += pause
    }
    return true
  }
}
