import EditorCore
import Foundation
import JSONSyntax

/// The configuration file of this user, as far as it can be read.
struct ConfigurationFile {
  /// Where it stands, or would stand.
  let path: String
  /// Whether there is one.
  let exists: Bool
  /// What it says.
  private(set) var configuration: Configuration
  /// What is wrong with it: sentences that begin with `file:line:`.
  let problems: [String]

  /// The largest file that is read, in bytes.
  private static let largest = 4 << 20

  /// The file of this user; a file that cannot be read is a problem, and the program goes on without.
  init() { self.init(path: StandardFolders.configuration) }

  /// The file at a path.
  init(path: String) {
    self.path = path
    exists = FileManager.default.fileExists(atPath: path)
    guard exists else {
      (configuration, problems) = (Configuration(), [])
      return
    }
    do throws(ProgramFailure) {
      let bytes = try InputFile(path).bytes()
      guard bytes.count <= Self.largest else {
        throw ProgramFailure("\(path) is too large for a configuration.")
      }
      let name = GuardedFile.name(of: path)
      let read = Configuration(try InputFile(path, called: name).document(parsing: bytes))
      configuration = read
      problems = read.problems.map { "\(name):\($0.line): \($0.message)" }
    } catch {
      (configuration, problems) = (Configuration(), [error.description])
    }
  }

  /// The file with a profile that has the last word; without a name as it is.
  ///
  /// **Throws**: `ProgramFailure` when there is none of that name.
  func choosing(profile name: String?) throws(ProgramFailure) -> ConfigurationFile {
    guard let name else { return self }
    guard let chosen = configuration.choosing(profile: name) else {
      let names = configuration.profileNames
      let known = names.isEmpty ? "none" : names.joined(separator: ", ")
      throw ProgramFailure(
        "There is no profile \(ShownText.of(name)) in \(path); there are: \(ShownText.of(known)).")
    }
    var file = self
    file.configuration = chosen
    return file
  }
}
