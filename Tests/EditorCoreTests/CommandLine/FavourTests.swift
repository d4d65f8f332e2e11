import ConditionalRequests
import EditorCore
import TerminalModel
import Testing

/// `:map`, `:export`, `:report`, `:login`: what a person asks for beside the document.
struct FavourTests {
  @Test(arguments: [
    ("map dd", "dd: delete (tree delete)."),
    ("map gd", "gd: my changes (everywhere show-my-changes)."),
    ("map Q", "Q does nothing here; :map alone lists the keys."),
    ("map F12 duplicate", "F12: duplicate (tree duplicate)."),
    ("map F12 show-my-changes", "F12: my changes (everywhere show-my-changes)."),
    (
      "map d delete",
      "D would keep dd (delete) from being typed; give dd another meaning under tree, or null."
    ),
    ("map ~ null", "~ means nothing any more, for this run."),
    ("map F12 :go /a", "F12: type :go /a (tree :go /a)."),
  ])
  func `keys are told, and given another meaning`(_ typed: String, _ message: String) throws {
    var editor = try EditorDriver(document: #"{"a": 1}"#)
    editor.send(":")
    editor.type(typed)
    editor.send("<ret>")
    #expect(editor.message == message)
  }

  @Test func `a key that was mapped works`() throws {
    var editor = try EditorDriver(document: #"{"a": 1}"#)
    editor.send(":map<space>F12<space>duplicate<ret>j<f12>")
    #expect(editor.text == #"{"a": 1, "a copy": 1}"#)
    editor.send(":map<ret>")
    #expect(editor.state.screen == .help)
  }

  @Test func `my version goes to a file`() throws {
    var editor = try EditorDriver(document: #"{"a": 1}"#)
    editor.send("jc2<ret>")
    _ = editor.takeEffects()
    editor.send(":export<space>mine.json<ret>")
    guard case .writeFile(let order)? = editor.takeEffects().first else {
      Issue.record("nothing is written")
      return
    }
    #expect(order.path == "mine.json")
    #expect(!order.replaces)
    #expect(String(decoding: order.bytes, as: UTF8.self) == #"{"a": 2}"#)
    editor.feed(.fileWritten(path: "mine.json", .written(byteCount: 8)))
    #expect(editor.message == "mine.json was written: 8 bytes.")
    editor.feed(.fileWritten(path: "mine.json", .refused("No room.")))
    #expect(editor.message == "No room.")
    editor.send(":export<ret>")
    #expect(editor.message.hasPrefix("Name a file"))
  }

  @Test func `a report has facts and requests, and no secrets`() throws {
    var editor = try EditorDriver(document: #"{"password": "swordfish"}"#)
    editor.arrange { state in
      state.session.url += "?key=hidden"
      state.requestLog.append(
        RequestRecord(
          id: 1, startedAt: 0, method: "GET", target: "/a?key=hidden", condition: nil, status: 412,
          entityTag: "\"v1\"", milliseconds: 3, note: nil))
    }
    editor.send(":report<ret>")
    guard case .writeFile(let order)? = editor.takeEffects().first else {
      Issue.record("nothing is written")
      return
    }
    let text = String(decoding: order.bytes, as: UTF8.self)
    #expect(order.path == "triptych-report.txt")
    #expect(text.contains("GET /a?… -> 412 \"v1\" 3 ms"))
    #expect(text.contains("window: 80x24, screen: tree"))
    #expect(!text.contains("hidden"))
    #expect(!text.contains("swordfish"))
  }

  @Test func `credentials are typed in secret and asked for anew`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send(":login<ret>")
    editor.type("s3cret")
    #expect(editor.state.input == .secret(LineEditor("s3cret")))
    _ = editor.takeEffects()
    editor.send("<ret>")
    #expect(editor.takeEffects() == [.signIn("s3cret")])
    #expect(editor.state.input == nil)
    editor.arrange { $0.network.problem = .credentials(status: 401, text: "") }
    editor.feed(.signInFinished(problem: nil))
    #expect(editor.state.network.problem == nil)
    #expect(editor.takeEffects().contains { if case .poll = $0 { true } else { false } })
    editor.send(":login<ret><ret>")
    #expect(editor.takeEffects().contains(.signIn(nil)))
    editor.feed(.signInFinished(problem: "No."))
    #expect(editor.message == "No.")
    editor.send(":login<space>me:word<ret>")
    #expect(editor.message.hasPrefix("Type :login alone"))
    editor.send(":login<ret>x<esc>")
    #expect(editor.state.input == nil)
  }
}
