import EditorCore

extension Canvas {
  mutating func drawHelpScreen(_ state: State) { drawTreeScreen(state) }
}
