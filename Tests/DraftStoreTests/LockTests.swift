import DraftStore
import Glibc
import TestSupport
import Testing

/// A draft belongs to one editor at a time.
@Suite struct LockTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the draft of a running editor is neither offered nor given away`() throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    #expect(folder.store.offered(for: document).isEmpty)
    try journal.close()
    let summary = try #require(folder.store.offered(for: document).first)

    let adopted = try folder.store.adopt(summary)
    #expect(folder.store.offered(for: document).isEmpty)
    for attempt in [{ _ = try folder.store.adopt(summary) }, { try folder.store.discard(summary) }]
    {
      let error = try #require(throws: DraftError.self, performing: attempt)
      #expect(error.reason == .inUse)
      #expect(error.message.contains("another editor is using it"))
    }
    try adopted.journal.append([1])
  }

  @Test func `two editors of one document have a draft each`() throws {
    let first = try folder.store.create(document: document, base: base("1"))
    let second = try folder.store.create(document: document, base: base("1"))
    #expect(first.path != second.path)
    try first.close()
    #expect(folder.store.offered(for: document).map(\.path) == [first.path])
    try second.close()
    #expect(folder.store.offered(for: document).count == 2)
  }

  @Test func `a journal that nobody holds any more frees its draft`() async throws {
    do {
      let journal = try folder.store.create(document: document, base: base("1"))
      try journal.append([1])
      try journal.synchronize()
    }
    // The synchronization behind may hold the file for its half second.
    try await waiting(for: "the draft to be offered") {
      folder.store.offered(for: document).isEmpty ? nil : ()
    }
  }

  @Test func `a draft that was replaced meanwhile is not taken by its old file`() throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    try journal.close()
    let summary = try #require(folder.store.offered(for: document).first)
    let adopted = try folder.store.adopt(summary)
    try adopted.journal.replaceBase(base("2"))
    #expect { try folder.store.adopt(summary) } throws: { error in
      (error as? DraftError)?.reason == .inUse
    }
    try adopted.journal.close()
    #expect(try folder.store.adopt(summary).base == base("2"))
  }

  @Test func `of many that want one draft, one gets it`() async throws {
    try folder.store.create(document: document, base: base("1")).close()
    let summary = try #require(folder.store.offered(for: document).first)
    let store = folder.store
    let winners = await withTaskGroup(of: AdoptedDraft?.self) { group in
      for _ in 0..<16 { group.addTask { try? store.adopt(summary) } }
      return await group.reduce(into: []) { winners, draft in
        if let draft { winners.append(draft) }
      }
    }
    #expect(winners.count == 1)
  }

  @Test func `the lock ends with the process that is killed`() async throws {
    let journal = try folder.store.create(document: document, base: base("1"))
    try journal.append([1])
    try journal.close()
    let child = try await holdLock(of: journal.path)
    #expect(folder.store.offered(for: document).isEmpty)
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    let summary = try #require(folder.store.offered(for: document).first)
    #expect(try folder.store.adopt(summary).records == [[1]])
  }

  /// Another process that holds the lock of a file until it is killed.
  private func holdLock(of path: String) async throws -> pid_t {
    var child: pid_t = 0
    let command = "exec 9<>\"$0\"; flock -n 9 && : > \"$0.held\"; exec sleep 60"
    let words: [String] = ["sh", "-c", command, path]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    try #require(posix_spawn(&child, "/bin/sh", nil, nil, arguments, nil) == 0)
    try await waiting(for: "the other process") { access(path + ".held", F_OK) == 0 ? () : nil }
    unlink(path + ".held")
    return child
  }
}
