import DraftStore
import Glibc
import Testing

/// Crashes, as the file that they leave behind.
@Suite struct InterruptionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let records: [[UInt8]] = [[1], Array("second".utf8), [], Array(repeating: 9, count: 40)]

  @Test func `cut at any byte, all whole records come back`() throws {
    let (path, ends) = try writtenDraft()
    let whole = try contents(of: path)
    for length in ends[0]...whole.count {
      try write(Array(whole[..<length]), to: path)
      let count = ends.count { $0 <= length } - 1
      let summary = try #require(folder.store.offered(for: document).first, "at \(length)")
      #expect(summary.recordCount == count, "at \(length)")

      let draft = try folder.store.adopt(summary)
      #expect(draft.records == Array(records[..<count]), "at \(length)")
      #expect(draft.droppedByteCount == length - ends[count], "at \(length)")
      #expect((draft.droppedPath == nil) == (length == ends[count]), "at \(length)")
      try draft.journal.append([42])
      try draft.journal.close()
      let again = try folder.store.adopt(summary)
      #expect(again.records == records[..<count] + [[42]], "at \(length)")
      #expect(again.droppedByteCount == 0, "at \(length)")
      try again.journal.close()
    }
  }

  @Test func `cut before the base is whole, the file is no draft and stays as it is`() throws {
    let (path, ends) = try writtenDraft()
    let summary = try #require(folder.store.offered(for: document).first)
    let whole = try contents(of: path)
    for length in 0..<ends[0] {
      try write(Array(whole[..<length]), to: path)
      #expect(folder.store.offered(for: document).isEmpty, "at \(length)")
      #expect(folder.store.damaged(for: document) == [path], "at \(length)")
      #expect { try folder.store.adopt(summary) } throws: { error in
        (error as? DraftError)?.reason == .damaged
      }
      #expect(try contents(of: path).count == length)
    }
  }

  @Test func `a tail that the disk filled with zeros is no record`() throws {
    let (path, _) = try writtenDraft()
    try write(try contents(of: path) + Array(repeating: 0, count: 4096), to: path)
    let draft = try adoptOnly()
    #expect(draft.records == records)
    #expect(draft.droppedByteCount == 4096)
  }

  @Test func `a flipped bit in any record drops it and what follows, and keeps the bytes`() throws {
    let (path, ends) = try writtenDraft()
    let whole = try contents(of: path)
    for offset in ends[0]..<whole.count {
      var damaged = whole
      damaged[offset] ^= 0x10
      try write(damaged, to: path)
      let draft = try adoptOnly()
      let count = ends.count { $0 <= offset } - 1
      #expect(draft.records == Array(records[..<count]), "at \(offset)")
      #expect(try contents(of: path + ".dropped") == Array(damaged[ends[count]...]))
      try draft.journal.close()
    }
    try adoptOnly().journal.discard()
    #expect(names(in: folder.drafts).isEmpty)
  }

  @Test func `a flipped bit in head or base is damage, and the file stays as it is`() throws {
    let (path, ends) = try writtenDraft()
    let summary = try #require(folder.store.offered(for: document).first)
    let whole = try contents(of: path)
    for offset in 0..<ends[0] {
      var damaged = whole
      damaged[offset] ^= 0x10
      try write(damaged, to: path)
      #expect { try folder.store.adopt(summary) } throws: { error in
        (error as? DraftError)?.reason == .damaged
      }
      #expect(try contents(of: path) == damaged)
    }
  }

  // MARK: - A new base

  @Test func `a new base starts the records again, under the same lock`() throws {
    let journal = try folder.store.create(document: document, base: base("1"), header: [5])
    try journal.append([1])
    try journal.replaceBase(base("2", tag: "\"2-cd\""), records: [[8], [9]])
    #expect(folder.store.offered(for: document).isEmpty)
    try journal.append([10])
    try journal.close()

    let draft = try adoptOnly()
    #expect(draft.base == base("2", tag: "\"2-cd\""))
    #expect(draft.header == [5])
    #expect(draft.records == [[8], [9], [10]])
    #expect(names(in: folder.drafts).count == 1)
  }

  @Test func `interrupted while the base is replaced, the old draft is whole`() throws {
    let (path, _) = try writtenDraft()
    for length in [0, 10, 100] {
      try write(Array(try contents(of: path).prefix(length)), to: path + ".new")
      let draft = try adoptOnly()
      #expect(draft.records == records)
      try draft.journal.close()
      #expect(names(in: folder.drafts).count == 1)
    }
  }

  @Test func `what an editor left that died while starting a draft goes after an hour`() throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    let (old, young) = (folder.drafts + "/a.1-2.draft.new", folder.drafts + "/b.1-2.draft.new")
    for path in [old, young] { try write([1], to: path) }
    let past = timespec(tv_sec: time(nil) - 3700, tv_nsec: 0)
    utimensat(AT_FDCWD, old, [past, past], 0)
    let second = try folder.store.create(document: document, base: base("2"))
    let paths = Set(names(in: folder.drafts).map { name in "\(folder.drafts)/\(name)" })
    #expect(paths == [journal.path, second.path, young])
  }

  // MARK: - A full disk

  @Test func `a record that finds no room is written before the next one`() async {
    // The limit holds for a whole process, hence one of its own.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let journal = try folder.store.create(document: document, base: base("1"))
      try journal.append([1])

      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let unlimited = limit
      limit.rlim_cur = rlim_t(try contents(of: journal.path).count + 10)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = try #require(throws: DraftError.self) { try journal.append([2, 2]) }
      #expect(error.reason == .diskFull)
      #expect(error.message.hasPrefix("The draft could not be written: the disk is full."))
      #expect(throws: DraftError.self) { try journal.append([3]) }
      limit = unlimited
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)

      try journal.append([4])
      try journal.close()
      let draft = try folder.store.adopt(try #require(folder.store.offered().first))
      #expect(draft.records == [[1], [2, 2], [3], [4]])
      #expect(draft.droppedByteCount == 0)
    }
  }

  // MARK: -

  /// A draft with `records`; where its base ends, and after it each record.
  private func writtenDraft() throws -> (path: String, ends: [Int]) {
    let journal = try folder.store.create(document: document, base: base("{}"), header: [3, 4])
    var ends = [try contents(of: journal.path).count]
    for record in records {
      try journal.append(record)
      ends.append(try contents(of: journal.path).count)
    }
    try journal.close()
    return (journal.path, ends)
  }

  private func adoptOnly() throws -> AdoptedDraft {
    let offered = folder.store.offered(for: document)
    #expect(offered.count == 1)
    return try folder.store.adopt(try #require(offered.first))
  }
}
