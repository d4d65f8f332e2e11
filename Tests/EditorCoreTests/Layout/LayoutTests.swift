import EditorCore
import TerminalModel
import Testing

struct LayoutTests {
  @Test(arguments: [
    (39, 24, SizeClass.tooSmall), (80, 9, .tooSmall), (40, 10, .small), (59, 24, .small),
    (200, 15, .small), (60, 16, .narrow), (79, 24, .narrow), (80, 24, .medium), (109, 40, .medium),
    (110, 40, .wide),
  ])
  func `a window has a class`(columns: Int, rows: Int, expected: SizeClass) {
    #expect(SizeClass(TerminalSize(columns: columns, rows: rows)) == expected)
  }

  @Test func `where nothing stands side by side there is one pane`() {
    let size = TerminalSize(columns: 120, rows: 40)
    #expect(Layout(size).detailColumns != nil)
    #expect(Layout(size, .stacked).detailColumns == nil)
    #expect(Layout(size, .stacked).listColumns == 0..<120)
    #expect(Layout(size, .stacked).showsMargin)
  }

  @Test func `every row belongs to one part`() {
    for columns in [1, 40, 60, 80, 120] {
      for rows in 3...60 {
        let layout = Layout(TerminalSize(columns: columns, rows: rows))
        let parts =
          [layout.headerRow, layout.messageRow, layout.footerRow] + Array(layout.listRows)
          + [layout.statusRow, layout.ruleRow].compactMap { $0 }
        if rows > 3 { #expect(parts.sorted() == Array(0..<rows), "\(columns)x\(rows)") }
        #expect(layout.listHeight >= 1)
        let panes = layout.listColumns.count + (layout.detailColumns?.count ?? 0)
        #expect(panes == columns)
      }
    }
  }

  @Test(arguments: [TerminationSignal.hangUp, .interrupt, .terminate])
  func `a signal ends the program and keeps the draft`(_ signal: TerminationSignal) throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("jc2<ret>")
    _ = editor.takeEffects()
    let effects = editor.feed(.terminal(.terminationRequested(signal)))
    let ends = effects.contains {
      if case .quit(signal.exitStatus, _) = $0 { true } else { false }
    }
    #expect(ends)
    #expect(!effects.contains(.journal(.discard)))
  }

  @Test func `the screen is drawn anew after a stop`() throws {
    var editor = try EditorDriver(document: "[1]")
    #expect(editor.feed(.terminal(.resumed)).contains(.redraw))
  }
}
