import EditorCore

extension Canvas {
  mutating func drawRequestLogScreen(_ state: State) { drawTreeScreen(state) }
}
