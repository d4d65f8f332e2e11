import Testing

/// Keys typed into a scene, under a row of the table of keys, and what came of them.
///
/// In a file, `# ` begins a row, `> scene: keys` a trial, and the indented lines behind it say what is
/// expected: the document where it differs from the scene's, the state, and the message.
struct KeyTrial: Sendable, CustomTestStringConvertible {
  let row: String
  let scene: String
  let keys: String
  let expected: [String]

  var testDescription: String { "\(row): \(keys)" }

  /// The line with which the trial begins.
  var head: String { "> \(scene): \(keys)" }

  /// What comes of the keys.
  var outcome: [String] {
    guard var scene = KeyScene(named: scene) else { return ["  no scene is named \(scene)"] }
    return scene.outcome(of: keys)
  }
}

/// A file of the table: rows, and the trials of each.
struct KeyTableFile {
  let trials: [KeyTrial]
  /// The rows in the order of the file, also those without a trial.
  let rows: [String]

  init(_ text: String) {
    var (rows, trials): ([String], [KeyTrial]) = ([], [])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("# ") {
        rows.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("> "), let colon = line.firstRange(of: ": ") {
        trials.append(
          KeyTrial(
            row: rows.last ?? "", scene: String(line[..<colon.lowerBound].dropFirst(2)),
            keys: String(line[colon.upperBound...]), expected: []))
      } else if let trial = trials.last, line.hasPrefix("  ") {
        trials[trials.count - 1] = KeyTrial(
          row: trial.row, scene: trial.scene, keys: trial.keys, expected: trial.expected + [line])
      }
    }
    (self.rows, self.trials) = (rows, trials)
  }

  /// The file with what comes of the keys in the place of what was expected.
  var accepted: String {
    rows.map { row in
      let blocks = trials.filter { $0.row == row }.map { ([$0.head] + $0.outcome) }
      return (["# " + row] + blocks.flatMap { $0 }).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
