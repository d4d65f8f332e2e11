import ConditionalRequests
public import JSONMerge
import JSONSyntax
public import TerminalModel

extension State {
  /// A state in which three files are merged: the merge is its only screen.
  ///
  /// The session names the files.
  public init(merging merge: ThreeWayMerge, session: Session, size: TerminalSize, now: Int64) {
    self.init(session: session, size: size, now: now)
    self.session.matching = merge.options
    self.session.pollInterval = nil
    network.pollInterval = nil
    var document = OpenDocument(version: DocumentVersion(file: merge.base, readAt: now))
    document.mine = merge.mine
    document.compareWithBase()
    let changes = differences(from: merge.base, to: merge.theirs, options: merge.options)
    let version = DocumentVersion(file: merge.theirs, readAt: now)
    document.theirs = RemoteNews(version: version, changes: changes, seenAt: now)
    // Where mine has the bytes of base it is base itself by now, and the merge is made of that.
    let mine = document.mine
    document.theirs?.forecast =
      mine.isIdentical(to: merge.mine)
      ? merge
      : ThreeWayMerge(
        base: merge.base, mine: mine, theirs: merge.theirs, options: merge.options)
    self.document = document
    screens = [.merge]
    _ = prepareSession(&self)
  }

  /// Whether files are merged, and no server is asked for anything.
  var mergesFiles: Bool { session.files != nil }
}

extension DocumentVersion {
  /// What was read of a file.
  fileprivate init(file document: JSONDocument, readAt moment: Int64) {
    self.init(
      revision: Revision(bytes: document.serialized(), receivedAt: moment), document: document)
  }
}
