import EditorCore

extension Canvas {
  mutating func drawChangesScreen(_ state: State) { drawTreeScreen(state) }
}
