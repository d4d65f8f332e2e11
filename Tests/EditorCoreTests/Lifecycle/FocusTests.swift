import EditorCore
import TerminalModel
import Testing

struct FocusTests {
  @Test func `a window without the keyboard asks less often after a minute`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.arrange { $0.network.pollInterval = 5_000 }
    #expect(editor.waitAfterPoll() == 5_000)
    editor.feed(.terminal(.focus(false)))
    editor.advance(milliseconds: 30_000)
    #expect(editor.waitAfterPoll() == 5_000)
    editor.advance(milliseconds: 30_000)
    #expect(editor.waitAfterPoll() == 60_000)
  }

  @Test func `the keyboard brings a question at once, and the old pace`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.arrange { $0.network.pollInterval = 5_000 }
    editor.feed(.terminal(.focus(false)))
    editor.advance(milliseconds: 90_000)
    let orders = editor.feed(.terminal(.focus(true)))
    #expect(orders.contains { if case .poll = $0 { true } else { false } })
    #expect(editor.answerPoll(orders) == 5_000)
  }

  @Test
  func `a window that nobody types in asks every 15 s after a minute, and at once with a key`()
    throws
  {
    var editor = try EditorDriver(document: "[1]")
    editor.arrange { $0.network.pollInterval = 5_000 }
    editor.advance(milliseconds: 59_999)
    #expect(editor.waitAfterPoll() == 5_000)
    editor.advance(milliseconds: 1)
    #expect(editor.waitAfterPoll() == 15_000)
    editor.advance(milliseconds: 15_000)
    let orders = editor.feed(.terminal(.key(KeyPress(.character("j")))))
    #expect(editor.answerPoll(orders) == 5_000)
    let next = editor.feed(.terminal(.key(KeyPress(.character("k")))))
    #expect(editor.answerPoll(next) == nil, "the next key asks nothing")
  }

  @Test func `whoever asks seldom is not asked to ask more often`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.arrange { $0.network.pollInterval = 600_000 }
    editor.feed(.terminal(.focus(false)))
    editor.advance(milliseconds: 90_000)
    #expect(editor.waitAfterPoll() == 600_000)
  }
}

extension EditorDriver {
  /// How long is waited after a poll that brings no news, in milliseconds.
  fileprivate mutating func waitAfterPoll() -> Int64? {
    answerPoll(feed(.timerFired(.poll)))
  }

  /// Answers the poll among some orders; gives how long is waited then.
  fileprivate mutating func answerPoll(_ orders: [Effect]) -> Int64? {
    for case .poll(let id, _) in orders {
      for case .startTimer(.poll, let milliseconds) in feed(.pollFinished(id, .notModified)) {
        return milliseconds
      }
    }
    return nil
  }
}
