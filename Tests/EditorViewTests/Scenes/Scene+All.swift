extension Scene {
  /// Every scene: what is not here is neither compared with its file nor held to the rules of frames.
  ///
  /// A new screen or pop-up brings a list of its own, and one line here.
  static let all: [(name: String, scene: Scene)] =
    editor
    + others
    + documents
    + versions
    + facts
    + people
    + merges
    + looks
    + textModes
    + trouble
}
