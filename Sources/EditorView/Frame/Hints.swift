import EditorCore

extension State {
  /// The keys that matter now, help last.
  var footerHints: [FooterHint] {
    [FooterHint(key: "?", label: "help")]
  }
}
