import Foundation

/// Three versions of a generated document in files, and what a merge of them should find.
struct MergeTriple {
  let kind: TripleKind
  let folder: URL
  /// The conflicts that a perfect merge would tell.
  let conflicts: Int

  /// The path of a version.
  func path(_ side: TripleSide) -> String { Self.path(side, in: folder) }

  /// The size of the base, in bytes.
  var byteCount: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(.base))
    // A file that cannot be looked at fails where it is read.
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private static func path(_ side: TripleSide, in folder: URL) -> String {
    folder.appendingPathComponent("\(side.rawValue).json").path
  }

  /// Plans and writes a triple whose versions have about so many bytes each.
  ///
  /// - Throws: What the file system says.
  init(_ kind: TripleKind, byteCount: Int, in folder: URL) throws {
    self.kind = kind
    self.folder = folder
    let plans = TripleSection.allCases.map { section in
      TriplePlan(
        kind, section, count: byteCount * section.share / 100 / section.childBytes)
    }
    conflicts = plans.reduce(0) { $0 + $1.conflicts }
    for side in TripleSide.allCases { try Self.write(plans, side, in: folder) }
  }

  /// Writes a version in pieces, so that no more than one of them is in memory.
  private static func write(
    _ plans: [TriplePlan], _ side: TripleSide, in folder: URL
  ) throws {
    let path = path(side, in: folder)
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    var text = TripleText()
    text.open("{")
    for plan in plans {
      let isObject = plan.section == .settings
      text.open(isObject ? "{" : "[", named: plan.section.rawValue)
      plan.forEachChild(of: side) { child in
        text.write(child, of: plan.section)
        guard text.bytes.count > 1 << 20 else { return }
        file.write(Data(text.bytes))
        text.removeText()
      }
      text.close(isObject ? "}" : "]")
    }
    text.close("}")
    try file.write(contentsOf: Data(text.bytes + Array("\n".utf8)))
    try file.close()
  }
}
