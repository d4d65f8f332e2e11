import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// A state of the editor, put together from JSON texts.
struct Scene {
  /// The time at which all scenes play, in Unix milliseconds.
  static let now: Int64 = 1_784_700_000_000

  var state: State

  /// A clean document, loaded a moment ago.
  init(_ json: String = Scene.checkout, tag: String = "9f3c", title: String = "checkout.json") {
    let session = Session(
      author: "ana", url: "https://api.example.test/docs/\(title)", title: title,
      place: "api.example.test/docs", pollInterval: 5000)
    state = State(session: session, size: TerminalSize(columns: 80, rows: 24), now: Self.now)
    let version = Self.version(json, tag: tag, author: "ana", clock: "13:59:02")
    state.document = OpenDocument(version: version)
    state.tree.folds = .initial(for: version.document)
    state.network.lastAnswer = Self.now - 3000
  }

  /// A state before anything was loaded.
  static func empty() -> Scene {
    var scene = Scene()
    scene.state.document = nil
    return scene
  }

  /// A version of a document as the server would send it.
  static func version(
    _ json: String, tag: String, author: String, clock: String
  ) -> DocumentVersion {
    let revision = Revision(
      bytes: Array(json.utf8), entityTag: EntityTag(strong: tag),
      author: author, savedAt: "Tue, 22 Jul 2026 \(clock) GMT", receivedAt: now - 3000)
    return DocumentVersion(revision: revision, document: document(json))
  }

  /// A document whose text is known to be JSON.
  static func document(_ json: String) -> JSONDocument {
    do {
      return try JSONDocument(parsing: Array(json.utf8))
    } catch {
      preconditionFailure("not JSON: \(error.message)")
    }
  }

  /// My version becomes this text.
  func mine(_ json: String) -> Scene {
    changing {
      $0.document?.mine = Self.document(json)
      $0.document?.compareWithBase()
    }
  }

  /// My version becomes the present one after edits.
  func editing(_ edits: JSONEdit...) -> Scene {
    changing { state in
      for edit in edits {
        guard let mine = state.document?.mine else { return }
        do throws(JSONEditError) {
          state.document?.mine = try mine.applying(edit)
        } catch {
          preconditionFailure("\(edit): \(error.message)")
        }
      }
      state.document?.compareWithBase()
    }
  }

  /// The server has a newer version, and the merge with it was computed.
  func theirs(_ json: String, tag: String = "a410", author: String = "bo") -> Scene {
    changing { state in
      guard let document = state.document else { return }
      let version = Self.version(json, tag: tag, author: author, clock: "14:01:58")
      let changes = differences(from: document.base.document, to: version.document)
      var news = RemoteNews(version: version, changes: changes, seenAt: Self.now - 6000)
      news.forecast = ThreeWayMerge(
        base: document.base.document, mine: document.mine, theirs: version.document,
        options: state.session.matching)
      state.document?.theirs = news
    }
  }

  /// A rule for matching elements was set.
  func matching(_ rule: String) -> Scene {
    changing { state in
      do throws(MatchRuleError) {
        state.session.matching.apply(try MatchRule(parsing: rule))
      } catch {
        preconditionFailure("\(rule): \(error)")
      }
    }
  }

  /// The cursor stands on the value at a pointer.
  func cursor(_ pointer: String) -> Scene {
    changing { state in
      guard let pointer = try? JSONPointer(parsing: pointer),  // A wrong one leaves the cursor.
        let path = state.document?.mine.path(of: pointer)
      else { return }
      state.tree.cursor = .value(path)
    }
  }

  /// The container at a pointer is folded.
  func folded(_ pointer: String) -> Scene {
    changing { state in
      guard let pointer = try? JSONPointer(parsing: pointer),  // A wrong one folds nothing.
        let node = state.document?.mine.node(at: pointer)
      else { return }
      state.tree.folds.set(node.id, isOpen: false, at: pointer)
    }
  }

  /// The same scene with something changed.
  func changing(_ change: (inout State) -> Void) -> Scene {
    var result = self
    change(&result.state)
    return result
  }

  /// Keys are pressed, written as in `jjc5<ret>`.
  static func press(_ script: String, in state: inout State) {
    for key in KeyPress.script(script) { _ = reduce(into: &state, .terminal(.key(key))) }
  }

  /// A text is typed character by character, whatever it holds.
  static func type(_ text: String, in state: inout State) {
    for character in text {
      _ = reduce(into: &state, .terminal(.key(KeyPress(.character(character)))))
    }
  }

  /// The scene in a window of another size.
  func sized(_ columns: Int, _ rows: Int) -> Scene {
    changing { $0.size = TerminalSize(columns: columns, rows: rows) }
  }
}

extension Scene {
  /// The merge with their version is open, its cursor on the first unresolved conflict.
  func merging() -> Scene {
    changing { state in
      guard let news = state.document?.theirs, let merge = news.forecast else { return }
      var session = MergeSession(theirs: news.version, merge: merge)
      session.cursor = merge.conflicts.first?.id ?? merge.decisions.first?.id
      state.merge = session
      state.screens = [.tree, .merge]
    }
  }

  /// A decision was made about the hunk at a pointer.
  func resolving(_ pointer: String, _ resolution: Resolution) -> Scene {
    changing { state in
      guard let id = state.merge?.decision(at: pointer) else { return }
      state.merge?.resolutions.current[id] = resolution
    }
  }

  /// The cursor of the merge stands on the hunk at a pointer.
  func mergeCursor(_ pointer: String) -> Scene {
    changing { state in
      let id = state.merge?.decision(at: pointer)
      state.merge?.cursor = id
    }
  }
}

extension MergeSession {
  /// The hunk at a pointer.
  func decision(at pointer: String) -> MergeDecision.ID? {
    merge.decisions.first { $0.pointer.description == pointer }?.id
  }
}
