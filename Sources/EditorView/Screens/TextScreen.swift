import EditorCore

extension Canvas {
  mutating func drawTextScreen(_ state: State) { drawTreeScreen(state) }
}
