import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax

/// Carries out orders: those of the terminal and the journal at once, the others as tasks whose outcome
/// comes back as a fact.
@MainActor
final class EffectRunner {
  /// Takes facts to the loop.
  var post: @MainActor @Sendable (Action) -> Void = { _ in }

  private let environment: Environment
  private var requests: [RequestID: Task<Void, Never>] = [:]
  private var timers: [EditorTimer: Task<Void, Never>] = [:]

  init(environment: Environment) {
    self.environment = environment
  }

  /// Begins or carries out an order that nothing has to wait for; `false` when it is another one,
  /// and then nothing was done.
  func runAtOnce(_ effect: Effect) -> Bool {
    switch effect {
    case .load, .poll, .save, .merge, .workOut, .search, .compare, .listDocuments, .cancel,
      .tellPresence, .readRelated:
      runRequest(effect)
    case .openText, .checkText, .changeText, .findInText, .readText: runText(effect)
    case .startTimer, .stopTimer: runTimer(effect)
    case .writeFile, .listFiles, .signIn, .leavePresence: runFavour(effect)
    case .copyToClipboard, .bell, .suspend, .redraw, .useMouse: runTerminal(effect)
    case .quit: break
    case .journal, .findDrafts, .adoptDraft, .dropDraft, .openDocument, .editOutside: return false
    }
    return true
  }

  /// Carries out an order that the next fact has to wait for.
  func run(_ effect: Effect) async {
    if case .editOutside(let id, let name, let bytes) = effect {
      post(.outsideFinished(id, await environment.terminal.editOutside(name, bytes)))
    } else {
      await runDraft(effect)
    }
  }

  /// Gives up everything that is under way.
  func cancelAll() {
    for task in requests.values { task.cancel() }
    for task in timers.values { task.cancel() }
  }

  // MARK: Requests

  private func runRequest(_ effect: Effect) {
    let remote = environment.remote
    switch effect {
    case .load(let id):
      start(id) { record in .loadFinished(id, LoadReply(await remote.load(record))) }
    case .poll(let id, let known):
      start(id) { record in .pollFinished(id, LoadReply(await remote.poll(known, record))) }
    case .save(let id, let base, let content, let intent):
      runSave(id, base: base, content: content, intent: intent)
    case .merge(let id, let base, let mine, let theirs, let options):
      start(id) { _ in
        .mergeFinished(
          id, ThreeWayMerge(base: base, mine: mine, theirs: theirs, options: options),
          theirChanges: differences(from: base, to: theirs))
      }
    case .workOut(let id, let state, let action):
      start(id) { _ in .stepWorkedOut(id, workOut(action, in: state)) }
    case .search(let id, let document, let order): runSearch(id, document, order)
    case .compare(let id, let old, let new):
      start(id) { _ in .compared(id, differences(from: old, to: new)) }
    case .listDocuments(let id, let folder, let known):
      runListing(id, folder: folder, known: known)
    case .readRelated(let id, let target):
      start(id) { record in .relatedRead(id, LoadReply(await remote.readRelated(target, record))) }
    case .tellPresence(let id, let report, let target):
      start(id) { _ in .presenceAnswered(id, await remote.tellPresence(report, target)) }
    case .cancel(let id):
      requests.removeValue(forKey: id)?.cancel()
    default: break
    }
  }

  /// Searches off the main actor; the answers come back in their order, none once it was given up.
  private func runSearch(_ id: RequestID, _ document: JSONDocument, _ order: SearchOrder) {
    let (answers, continuation) = AsyncStream.makeStream(of: SearchAnswer.self)
    let worker = Task.detached {
      let last = carryOut(order, in: document, isCancelled: { Task.isCancelled }) {
        continuation.yield($0)
      }
      continuation.yield(last)
      continuation.finish()
    }
    continuation.onTermination = { _ in worker.cancel() }
    requests[id] = Task { [weak self] in
      for await answer in answers where self?.requests[id] != nil {
        self?.post(.searchAnswered(id, answer))
      }
      self?.requests[id] = nil
    }
  }

  private func runListing(_ id: RequestID, folder: String, known: Revision?) {
    let list = environment.remote.list
    let findAll = environment.drafts.findAll
    start(id) { record in
      let outcome = await list(folder, known, record)
      return .documentsListed(
        id, ListingReply(outcome, folder: folder), drafts: await findAll())
    }
  }

  private func runSave(
    _ id: RequestID, base: Revision?, content: JSONDocument, intent: SaveIntent
  ) {
    let post = post
    let save = environment.remote.save
    start(id) { record in
      let exchange = SaveExchange(base: base, content: content.serialized(), intent: intent)
      let outcome = await save(
        exchange, { compareContent(base: base?.bytes, mine: $1, remote: $0.bytes) },
        { Task { @MainActor in post(.saveBecameUnsure(id)) } }, record)
      return .saveFinished(id, SaveReply(outcome))
    }
  }

  /// Runs work off the main actor under a request's name; its outcome comes back as a fact.
  private func start(
    _ id: RequestID,
    _ work: @escaping @Sendable (@escaping RemoteEnvironment.Recorder) async -> Action
  ) {
    let post = post
    let record: RemoteEnvironment.Recorder = { record in
      Task { @MainActor in post(.requestRecorded(record)) }
    }
    requests[id] = Task.detached { [weak self] in
      let action = await work(record)
      await self?.finish(id, action)
    }
  }

  /// A request came to its end; what was given up says nothing.
  private func finish(_ id: RequestID, _ action: Action) {
    guard requests.removeValue(forKey: id) != nil else { return }
    post(action)
  }

  // MARK: Text

  private func runText(_ effect: Effect) {
    switch effect {
    case .openText(let id, let target, let value):
      start(id) { _ in .textOpened(id, TextEditor(target: target, literal: value.literal)) }
    case .checkText(let id, let lines):
      start(id) { _ in .textChecked(id, syntaxProblem(in: lines)) }
    case .changeText(let id, let editor, let order):
      start(id) { _ in .textWasChanged(id, changedText(editor, by: order)) }
    case .findInText(let id, let lines, let order):
      start(id) { _ in
        .textFound(id, findInText(lines, order, isCancelled: { Task.isCancelled }))
      }
    case .readText(let id, let editor, let document):
      start(id) { _ in .textRead(id, readText(editor, in: document)) }
    default: break
    }
  }

  /// Orders of a person that touch no document: each ends by itself and cannot be given up.
  private func runFavour(_ effect: Effect) {
    let post = post
    switch effect {
    case .writeFile(let order):
      Task { [write = environment.files.write] in
        post(.fileWritten(path: order.path, await write(order)))
      }
    case .listFiles(let begun):
      Task { [list = environment.files.list] in
        post(.filesListed(begun, await list(begun)))
      }
    case .leavePresence(let target):
      Task { [leave = environment.remote.leavePresence] in await leave(target) }
    case .signIn(let secret):
      Task { [signIn = environment.remote.signIn] in
        post(.signInFinished(problem: await signIn(secret)))
      }
    default: break
    }
  }

  // MARK: Drafts

  private func runDraft(_ effect: Effect) async {
    do throws(DraftEnvironment.Failure) {
      switch effect {
      case .journal(let order): try await environment.drafts.journal(order)
      case .findDrafts:
        post(.draftsFound(await environment.drafts.find()))
        await warn()
      case .adoptDraft(let id):
        try await adopt(id)
        await warn()
      case .openDocument(let url):
        await environment.remote.open(url)
        try await environment.drafts.open(url)
      case .dropDraft(let id): try await environment.drafts.drop(id)
      default: break
      }
    } catch {
      post(.draftFailed(error.message))
    }
  }

  private func warn() async {
    if let warning = await environment.drafts.warning() { post(.draftFailed(warning)) }
  }

  private func adopt(_ id: String) async throws(DraftEnvironment.Failure) {
    let (base, records) = try await environment.drafts.adopt(id)
    let version: DocumentVersion
    do throws(JSONSyntaxError) {
      version = DocumentVersion(revision: base, document: try await parsed(base.bytes))
    } catch {
      version = DocumentVersion(unreadable: base, error)  // Its text was being mended.
    }
    post(.draftAdopted(version, records: records))
  }

  // MARK: Timers and terminal

  private func runTimer(_ effect: Effect) {
    switch effect {
    case .startTimer(let timer, let milliseconds):
      timers[timer]?.cancel()
      let wait = timer == .poll ? Int64(Double(milliseconds) * environment.jitter()) : milliseconds
      timers[timer] = Task { [post, sleep = environment.sleep] in
        do {
          try await sleep(wait)
        } catch {
          return  // The timer was stopped.
        }
        guard !Task.isCancelled else { return }
        post(.timerFired(timer))
      }
    case .stopTimer(let timer):
      timers.removeValue(forKey: timer)?.cancel()
    default: break
    }
  }

  private func runTerminal(_ effect: Effect) {
    let terminal = environment.terminal
    switch effect {
    case .copyToClipboard(let bytes): terminal.copy(bytes)
    case .bell: terminal.bell()
    case .useMouse(let isWanted): terminal.useMouse(isWanted)
    case .suspend: terminal.suspend()
    case .redraw: terminal.invalidate()
    default: break
    }
  }
}

/// Parses off the main actor: a large document takes longer than a frame.
private func parsed(_ bytes: [UInt8]) async throws(JSONSyntaxError) -> JSONDocument {
  let task = Task.detached { () -> Result<JSONDocument, JSONSyntaxError> in
    do throws(JSONSyntaxError) {
      return .success(try JSONDocument(parsing: bytes))
    } catch {
      return .failure(error)
    }
  }
  return try await task.value.get()
}
