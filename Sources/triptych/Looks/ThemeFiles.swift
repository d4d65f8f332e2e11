import Foundation

/// The theme files of this person: a folder, and the file that `--theme` names.
struct ThemeFiles: Sendable {
  /// The folder; it need not be there.
  let folder: String
  /// The file that was named, as it was typed; `nil` when a name or nothing was chosen.
  let named: String?

  /// At most so many files are read, and of each no more than so many bytes.
  static let limits = (files: 100, bytes: 1 << 20)

  /// The files of a choice: one that has a slash or ends in `.json` is a file.
  init(choice: String?, folder: String = StandardFolders.themes) {
    self.folder = folder
    named = choice.flatMap { $0.contains("/") || $0.hasSuffix(".json") ? $0 : nil }
  }

  /// The themes as they are now.
  func catalog() -> ThemeCatalog { ThemeCatalog(files: texts(of: paths)) }

  /// The texts of the files that can be read, by the names of their themes.
  func texts(of paths: [String]) -> [(name: String, text: [UInt8])] {
    paths.compactMap { path in read(path).map { (name(of: path), $0) } }
  }

  /// What tells that a file changed: when, and how long it is.
  struct Stamp: Sendable, Equatable {
    var path: String
    var changed: Date?
    var size: Int?
  }

  /// The stamps of all files: they differ when a theme may have changed.
  func stamps() -> [Stamp] {
    paths.map { path in
      // A file that went away in between has no stamp, which differs from the one it had.
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      return Stamp(
        path: path, changed: facts?[.modificationDate] as? Date, size: facts?[.size] as? Int)
    }
  }

  /// The files that there are.
  var paths: [String] {
    // Most people have no folder of themes.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
    return own.prefix(Self.limits.files).map { "\(folder)/\($0)" } + [named].compactMap(\.self)
  }

  /// A file of the folder is known by its name, the one that was named as it was typed.
  private func name(of path: String) -> String {
    if path == named { return path }
    return URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  private func read(_ path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    // A file that cannot be read is a theme that is not there.
    guard let data = try? file.read(upToCount: Self.limits.bytes) else { return nil }
    return [UInt8](data)
  }
}
