import CursesTerminal
import EditorCore
import Foundation

/// The person's own editor: `$VISUAL`, else `$EDITOR`, else `vi` or `nano`.
struct OutsideEditor {
  /// The command as a shell reads it; `nil` when there is none.
  let command: String?

  /// The editor that the environment names.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    command = named ?? ["vi", "nano"].first { SearchPath.program($0) != nil }
  }

  /// Has some bytes edited in the terminal, in a file of a name that only this user can read.
  @MainActor
  func edit(
    _ bytes: [UInt8], named name: String, in terminal: CursesTerminal
  ) async -> OutsideReply {
    guard let command else {
      return .failed("There is no editor: set EDITOR to one, for instance EDITOR=nano.")
    }
    do throws(ProgramFailure) {
      let file = try PrivateFile(bytes, named: name)
      terminal.lend()
      let end = await ShellCommand.run("\(command) \"$@\"", with: file.path)
      terminal.takeBack()
      return Self.reply(end, file, command)
    } catch {
      return .failed(error.description)
    }
  }

  private static func reply(
    _ end: ShellCommand.End, _ file: consuming PrivateFile, _ command: String
  ) -> OutsideReply {
    switch end {
    case .exited(0):
      do throws(ProgramFailure) {
        return .edited(try file.read())
      } catch {
        return .failed(error.description)
      }
    case .exited(127): return .failed("\(command) was not found: set EDITOR to your editor.")
    case .exited(let status):
      return .failed("\(command) ended with status \(status): nothing was taken over.")
    case .killed(let signal):
      file.keep()
      return .failed(
        "\(command) was ended by signal \(signal): what it wrote is in \(file.path).")
    case .notStarted(let code):
      return .failed("\(command) cannot be started: \(SystemError.text(code)).")
    }
  }
}
