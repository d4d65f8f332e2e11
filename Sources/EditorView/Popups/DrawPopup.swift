import EditorCore

extension Canvas {
  mutating func drawPopup(_ state: State) {}
}
