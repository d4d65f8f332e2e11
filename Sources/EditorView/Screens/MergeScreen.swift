import EditorCore

extension Canvas {
  mutating func drawMergeScreen(_ state: State) { drawTreeScreen(state) }
}
