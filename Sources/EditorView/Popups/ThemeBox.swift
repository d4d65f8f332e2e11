import EditorCore
import TerminalModel

extension Canvas {
  /// The themes that can be chosen; the screen beside the box shows the selected one.
  func themeBox(_ state: State, selected: Int) -> Box {
    let choices = state.look.choices
    let room = max(1, screen.size.rows - 4)
    let first = max(0, min(selected - room / 2, choices.count - room))
    let shown = choices[first..<min(choices.count, first + room)]
    let width = choices.map { appearance.safe($0.text).columns }.max() ?? 0
    let rows = shown.map { themeRow($0, state, width: min(width, 24)) }
    var box = Box(title: "Themes", rows: rows, foot: "Enter keeps", selected: selected - first)
    for item in shown.indices { box.items[item - first] = item }
    box.place = .right
    return box
  }

  private func themeRow(_ choice: ThemeChoice, _ state: State, width: Int) -> StyledText {
    let name = text(choice.text, .menuItem).clipped(to: width, ellipsis: glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, width + 2 - name.columns))
    return name + text(gap + remark(on: choice, state), .menuItem)
  }

  /// What a theme is made for, or that it cannot be used.
  private func remark(on choice: ThemeChoice, _ state: State) -> String {
    guard case .named(let name) = choice, let theme = state.look.theme(named: name) else {
      return "fits"
    }
    if theme.problem != nil { return "broken" }
    switch theme.ground {
    case .dark: return "dark"
    case .light: return "light"
    case nil: return "any"
    }
  }
}
