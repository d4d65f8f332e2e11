/// Three files that are merged, and the file that the result goes to: names as people typed them.
public struct MergedFiles: Sendable, Hashable {
  /// The version that both sides started from.
  public var base: String
  /// My version.
  public var mine: String
  /// Their version.
  public var theirs: String
  /// The file that is written.
  public var output: String

  /// Names of files.
  public init(base: String, mine: String, theirs: String, output: String) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.output = output
  }

  /// The same with the last part of each path, where that tells the three apart.
  public var short: MergedFiles {
    let last = { (path: String) in path.split(separator: "/").last.map(String.init) ?? path }
    let names = [base, mine, theirs].map(last)
    guard Set(names).count == names.count else { return self }
    return MergedFiles(
      base: names[0], mine: names[1], theirs: names[2], output: last(output))
  }
}
