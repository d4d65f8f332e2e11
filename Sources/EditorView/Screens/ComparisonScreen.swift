import EditorCore
import JSONMerge
import TerminalModel

extension Canvas {
  /// Draws what differs between two versions.
  mutating func drawComparisonScreen(_ state: State) {
    guard let comparison = state.versions.comparison else { return drawFrame(state) }
    let names = [comparison.old, comparison.new].map(state.versionName)
    drawHeader(
      title: "Versions compared", place: state.session.title,
      chips: [
        HeaderChip(text: names.joined(separator: " \(glyphs.arrow) "), role: .headerChip),
        changeCounts(comparison.changes, .textStrong),
      ])
    if state.listCount == 0 {
      drawEmpty(
        comparison.request == nil
          ? "The two say the same; at most their layout differs." : "The two are being compared.",
        rows: state.listRows)
    }
    let appearance = self.appearance
    drawList(state, rows: state.listRows) { row, width in
      guard case .change(let change) = row else { return StyledText() }
      return appearance.row(change, side: .textStrong, width: width)
    }
    drawListStatus(state)
    drawFrame(state)
  }

  /// How many changes of which kind there are: "+1 ~2 -0".
  func changeCounts(_ changes: [JSONChange], _ role: Role) -> HeaderChip {
    let added = changes.count { $0.kind == .added }
    let removed = changes.count { $0.kind == .removed }
    return HeaderChip(
      text: "+\(added) ~\(changes.count - added - removed) -\(removed)", role: role)
  }
}
