import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax

/// An editor with a server, a journal and a clock, all of them values.
struct World {
  /// The editor.
  var editor: EditorDriver
  /// The server.
  var server: ModelServer
  /// The journal on the disk.
  var journal = ModelJournal()
  /// The documents that are not open, with what is on the disk of them, by address.
  var shelf: [String: (server: ModelServer, journal: ModelJournal)] = [:]
  /// What the server answers when it is asked for a list; `nil`: all its documents.
  var listing: ListingReply?
  /// Orders of these kinds wait until ``release()``.
  var holdsSaves = false
  var holdsMerges = false
  /// What was ordered and does not concern server or journal.
  private(set) var others: [Effect] = []
  private var held: [Effect] = []

  /// An editor on a document that was just loaded.
  init(_ text: String, columns: Int = 80, rows: Int = 24) {
    self.init(server: ModelServer(text), columns: columns, rows: rows)
  }

  /// An editor that begins on a server.
  init(
    server: ModelServer, journal: ModelJournal = ModelJournal(), columns: Int = 80, rows: Int = 24
  ) {
    editor = EditorDriver(columns: columns, rows: rows, pollInterval: 5_000)
    self.server = server
    self.journal = journal
    feed(.started)
  }

  /// Everything the editor knows.
  var state: State { editor.state }
  /// The sentence under the screen.
  var message: String { editor.message }
  /// The first chip.
  var chip: String { state.stateChip.text }

  /// Types keys, and lets everything happen that follows.
  mutating func send(_ script: String) {
    editor.send(script)
    settle()
  }

  /// Types a command line.
  mutating func command(_ line: String) {
    editor.send(":")
    editor.type(line)
    editor.send("<ret>")
    settle()
  }

  /// Takes a fact into account, and lets everything happen that follows.
  mutating func feed(_ action: Action) {
    editor.feed(action)
    settle()
  }

  /// Lets time go by, and the timers that are due run out.
  mutating func wait(_ milliseconds: Int64) {
    editor.advance(milliseconds: milliseconds)
    for timer in timers.filter({ $0.value <= state.now }).keys {
      timers[timer] = nil
      feed(.timerFired(timer))
    }
  }

  /// The server is asked for news.
  mutating func poll() { feed(.timerFired(.poll)) }

  /// Lets go what was held back.
  mutating func release() {
    holdsSaves = false
    holdsMerges = false
    let orders = held
    held = []
    for order in orders { carryOut(order) }
    settle()
  }

  /// The program is killed and started again on the same server and disk.
  func killed() -> World {
    var journal = journal
    journal.offer()
    return World(server: server, journal: journal)
  }

  /// When the timers run out.
  private(set) var timers: [EditorTimer: Int64] = [:]

  private mutating func settle() {
    var orders = editor.takeEffects()
    while !orders.isEmpty {
      for order in orders { carryOut(order) }
      orders = editor.takeEffects()
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .save where holdsSaves, .merge where holdsMerges: held.append(effect)
    case .load(let id): editor.feed(.loadFinished(id, server.load()))
    case .poll(let id, let known): editor.feed(.pollFinished(id, server.load(known: known)))
    case .save(let id, let base, let content, let intent):
      let reply = server.save(
        content.serialized(), over: base, intent: intent, by: state.session.author)
      editor.feed(.saveFinished(id, reply))
    case .merge(let id, let base, let mine, let theirs, let options):
      editor.feed(
        .mergeFinished(
          id, ThreeWayMerge(base: base, mine: mine, theirs: theirs, options: options),
          theirChanges: differences(from: base, to: theirs)))
    case .compare(let id, let old, let new):
      editor.feed(.compared(id, differences(from: old, to: new)))
    case .listDocuments(let id, _, _):
      editor.feed(.documentsListed(id, listing ?? allDocuments, drafts: allDrafts))
    case .openDocument(let url): open(url)
    case .readRelated(let id, let target):
      editor.feed(.relatedRead(id, server.read(target)))
    case .tellPresence(let id, let report, _):
      editor.feed(.presenceAnswered(id, server.take(report)))
    case .leavePresence: server.farewells += 1
    case .cancel(let id): held.removeAll { $0.request == id }
    case .journal(let order): journal.carryOut(order)
    case .findDrafts: editor.feed(.draftsFound(journal.offers))
    case .adoptDraft: adopt()
    case .dropDraft:
      journal.left = nil
      for url in shelf.keys { shelf[url]?.journal.left = nil }
    case .startTimer(let timer, let milliseconds): timers[timer] = state.now + milliseconds
    case .stopTimer(let timer): timers[timer] = nil
    case .search, .copyToClipboard, .bell, .useMouse, .suspend, .redraw, .quit, .openText,
      .workOut, .checkText, .changeText, .findInText, .readText, .editOutside, .writeFile,
      .listFiles, .signIn:
      others.append(effect)
    }
  }

  /// The address of the document that requests and drafts are about.
  private var url: String = "http://127.0.0.1:8412/profiles/42"

  private mutating func open(_ next: String) {
    journal.leave()
    shelf[url] = (server, journal)
    var absent = ModelServer("")
    absent.bytes = nil
    (server, journal) = shelf.removeValue(forKey: next) ?? (absent, ModelJournal())
    url = next
  }

  private var allDocuments: ListingReply {
    let servers = shelf.mapValues(\.server).merging([url: server]) { first, _ in first }
    let entries = servers.filter { $0.value.bytes != nil }.keys.sorted().map { url in
      var entry = ListedDocument(url: url, name: String(url.split(separator: "/").last ?? ""))
      entry.tag = servers[url]?.revision?.entityTag?.fieldValue
      entry.byteCount = servers[url]?.bytes?.count
      entry.author = servers[url]?.author
      return entry
    }
    return .listed(DocumentListing(entries: entries), Revision(bytes: []))
  }

  private var allDrafts: [DraftOffer] {
    shelf.merging([url: (server, journal)]) { first, _ in first }.sorted { $0.key < $1.key }
      .flatMap { url, document in
        document.journal.offers.map { offer in
          var offer = offer
          offer.document = url
          return offer
        }
      }
  }

  private mutating func adopt() {
    guard let draft = journal.adopt() else { return }
    let version: DocumentVersion
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: draft.base.bytes)
      version = DocumentVersion(revision: draft.base, document: document)
    } catch {
      version = DocumentVersion(unreadable: draft.base, error)
    }
    editor.feed(.draftAdopted(version, records: draft.records))
  }
}

extension Effect {
  fileprivate var request: RequestID? {
    switch self {
    case .save(let id, _, _, _), .merge(let id, _, _, _, _): id
    default: nil
    }
  }
}

/// The journal on the disk, as the orders make it.
struct ModelJournal {
  /// A base and what was done on it.
  struct Draft: Equatable {
    var base: Revision
    var records: [[UInt8]] = []
  }

  /// The base of the running editor.
  var base: Revision?
  /// The file of the running editor; it comes into being with its first record.
  var draft: Draft?
  /// The file of an editor that was killed.
  var left: Draft?

  /// Whether this editor left it, to open another document.
  var isOwn = false

  /// The draft that is offered.
  var offers: [DraftOffer] {
    left.map {
      [
        DraftOffer(
          id: "left", isOwn: isOwn, changedAt: 0, baseTag: $0.base.entityTag?.short ?? "",
          changeCount: $0.records.count)
      ]
    } ?? []
  }

  /// The running editor is gone.
  mutating func offer() {
    left = draft
    draft = nil
    base = nil
  }

  /// Another document is opened.
  mutating func leave() {
    guard draft != nil else { return }
    offer()
    isOwn = true
  }

  mutating func adopt() -> Draft? {
    draft = left
    base = left?.base
    left = nil
    return draft
  }

  mutating func carryOut(_ order: JournalOrder) {
    switch order {
    case .begin(let revision):
      base = revision
      draft?.base = revision
    case .append(let record):
      guard let base else { return }
      draft = draft ?? Draft(base: base)
      draft?.records.append(record)
    case .rebase(let revision, let records):
      base = revision
      if draft != nil || !records.isEmpty { draft = Draft(base: revision, records: records) }
    case .discard:
      draft = nil
    }
  }
}
