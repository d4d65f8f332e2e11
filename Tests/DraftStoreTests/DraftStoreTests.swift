import ConditionalRequests
import DraftStore
import Glibc
import Testing

@Suite struct DraftStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `what was written comes back after the editor ended`() throws {
    let base = base(#"{"city": "Ulm"}"#)
    let records: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 0xFF, count: 5000), [10, 0]]
    do {
      let journal = try folder.store.create(document: document, base: base, header: [7, 7])
      for record in records { try journal.append(record) }
      try journal.close()
    }

    let summary = try #require(folder.store.offered(for: document).first)
    #expect(summary.document == document)
    #expect(summary.entityTag == base.entityTag)
    #expect(summary.process == getpid())
    #expect(summary.receivedAt == base.receivedAt)
    #expect(summary.recordCount == records.count)
    let draft = try folder.store.adopt(summary)
    #expect(draft.base == base)
    #expect(draft.header == [7, 7])
    #expect(draft.records == records)
    #expect(draft.droppedByteCount == 0)
  }

  @Test func `a base without any validator comes back as it was`() throws {
    var bare = base("null")
    (bare.entityTag, bare.lastModified, bare.mediaType) = (nil, nil, nil)
    (bare.author, bare.savedAt) = (nil, nil)
    try folder.store.create(document: document, base: bare).close()
    let summary = try #require(folder.store.offered(for: document).first)
    #expect(try folder.store.adopt(summary).base == bare)
  }

  @Test func `a draft goes on where another editor left it`() throws {
    try abandonDraft(records: [[1]])
    let adopted = try adoptOnly()
    try adopted.journal.append([2])
    try adopted.journal.close()
    #expect(try adoptOnly().records == [[1], [2]])
  }

  @Test func `only the drafts of the document are offered, the latest first`() throws {
    let first = try folder.store.create(document: document, base: base("1"))
    let second = try folder.store.create(document: document, base: base("2"))
    let other = try folder.store.create(document: document + "3", base: base("3"))
    for journal in [first, second, other] { try journal.close() }
    setTime(of: first.path, to: 2_000_000_000)

    #expect(folder.store.offered(for: document).map(\.path) == [first.path, second.path])
    #expect(folder.store.offered(for: document + "3").map(\.path) == [other.path])
    #expect(Set(folder.store.offered().map(\.path)) == [first.path, second.path, other.path])
  }

  @Test func `nothing is offered where there is no folder`() {
    #expect(folder.store.offered(for: document).isEmpty)
  }

  @Test func `files that are no drafts are neither offered nor touched`() throws {
    try folder.store.create(document: document, base: base("1")).discard()
    let strange = folder.drafts + "/notes.draft"
    try write(Array("not a draft".utf8), to: strange)
    #expect(folder.store.offered().isEmpty)
    #expect(try contents(of: strange) == Array("not a draft".utf8))
  }

  @Test func `a discarded draft leaves nothing behind`() throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    try journal.append([1])
    try journal.discard()
    try journal.discard()
    #expect(names(in: folder.drafts).isEmpty)
    #expect { try journal.append([2]) } throws: { error in
      (error as? DraftError)?.reason == .closed
    }
  }

  @Test func `a draft can be discarded unopened`() throws {
    try abandonDraft(records: [[1]])
    let summary = try #require(folder.store.offered().first)
    try folder.store.discard(summary)
    #expect(names(in: folder.drafts).isEmpty)
    try folder.store.discard(summary)
    #expect { try folder.store.adopt(summary) } throws: { error in
      (error as? DraftError)?.reason == .gone
    }
  }

  // MARK: - Permissions

  @Test func `folder and files are for this user only, whatever they were before`() throws {
    mkdir(folder.drafts, 0o755)
    let journal = try folder.store.create(document: document, base: base("1"))
    #expect(permissions(of: folder.drafts) == 0o700)
    #expect(permissions(of: journal.path) == 0o600)
    try journal.replaceBase(base("2"))
    #expect(permissions(of: journal.path) == 0o600)
  }

  @Test func `the name of a draft tells nothing of the document`() throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    #expect(!journal.path.contains("profiles"))
    #expect(names(in: folder.drafts).count == 1)
  }

  @Test func `a folder that cannot be made is told in a sentence`() throws {
    try write([], to: folder.path + "/file")
    let store = DraftStore(directory: folder.path + "/file/drafts")
    let error = try #require(throws: DraftError.self) {
      try store.create(document: document, base: base("1"))
    }
    #expect(error.reason == .system(ENOTDIR))
    #expect(error.message.hasPrefix("The draft could not be started: Not a directory"))
    #expect(error.message.hasSuffix("save it soon."))
  }

  @Test func `a link in the place of a draft is not followed`() throws {
    try abandonDraft(records: [[1]])
    let summary = try #require(folder.store.offered().first)
    rename(summary.path, folder.path + "/elsewhere")
    symlink(folder.path + "/elsewhere", summary.path)
    #expect(folder.store.offered().isEmpty)
    #expect(throws: DraftError.self) { try folder.store.adopt(summary) }
  }

  // MARK: -

  private func abandonDraft(records: [[UInt8]]) throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    for record in records { try journal.append(record) }
    try journal.close()
  }

  private func adoptOnly() throws -> AdoptedDraft {
    let offered = folder.store.offered(for: document)
    #expect(offered.count == 1)
    return try folder.store.adopt(try #require(offered.first))
  }

  private func setTime(of path: String, to seconds: Int) {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    utimensat(AT_FDCWD, path, [time, time], 0)
  }
}
