import TestSupport

extension Picture {
  /// All of them, as the README shows them.
  static let all = [tree, merge, text, documents, palette, light]

  /// The tree with changes of mine, news of theirs, and Ava in another place.
  private static let tree = Picture(name: "tree", size: (112, 30), landmark: "REMOTE +3 !1") {
    stage in
    let ava = try await stage.open(as: "ava")
    try await ava.go(to: "/env/1/value")
    let ben = try await stage.open(options: ["--poll", "0.3"])
    try await ben.pane.waitFor("at /env/1/value")
    try await ben.change("/limits/cpu", to: "750m")
    try await ben.change("/owners/1", to: "cleo")
    try await stage.avaSaves()
    try await ben.pane.waitFor("REMOTE +3")
    try await ben.change("/image/tag", to: "2.8.2")
    return ben
  }

  /// The merge of both, the first conflict decided.
  private static let merge = Picture(name: "merge", size: (112, 32), landmark: "RESULT") { stage in
    let ben = try await stage.open()
    try await ben.change("/replicas", to: "5")
    try await ben.change("/image/tag", to: "2.8.2")
    try await ben.change("/limits/cpu", to: "750m")
    try await stage.avaSaves()
    try await ben.pane.press("^S")
    try await ben.pane.waitFor("Save refused")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("2 unresolved")
    try await ben.pane.press("m")
    try await ben.pane.waitFor("1 unresolved")
    return ben
  }

  /// The document as text, with an error in it.
  private static let text = Picture(name: "text", size: (80, 20), landmark: "SYNTAX") { stage in
    let ben = try await stage.open()
    try await ben.pane.press("e")
    try await ben.pane.waitFor("Text of the whole document")
    try await ben.pane.press("<down><down><end><backspace>")
    try await ben.pane.waitFor("SYNTAX")
    return ben
  }

  /// The documents of the shop: a draft of mine, and one that somebody else changed.
  private static let documents = Picture(
    name: "documents", size: (80, 20), landmark: "draft 2"
  ) { stage in
    let ben = try await stage.open("/shop/prices")
    try await ben.change("/vat", to: "0.2")
    try await ben.change("/currency", to: "SEK")
    try await ben.pane.press(":open /shop/checkout<ret>")
    try await ben.pane.waitFor("replicas")
    try await ben.change("/limits/memory", to: "1Gi")
    try await stage.avaSaves()
    try await ben.pane.press("R")
    try await ben.pane.waitFor("REMOTE +3")
    try await ben.pane.press("gl")
    try await ben.pane.waitFor("CHANGED")
    return ben
  }

  /// An action that is looked for by its name.
  private static let palette = Picture(name: "palette", size: (80, 20), landmark: "Palette") {
    stage in
    let ben = try await stage.open()
    try await ben.go(to: "/env/1/value")
    try await ben.pane.press("^P")
    try await ben.pane.type("copy")
    try await ben.pane.waitFor("copy the path")
    return ben
  }

  /// A value that is being typed, on a light ground.
  private static let light = Picture(name: "light", size: (80, 20), landmark: "was 2.8.1") {
    stage in
    let ben = try await stage.open(options: ["--poll", "off", "--theme", "triptych-light"])
    try await ben.change("/replicas", to: "5")
    try await ben.beginChange("/image/tag", to: "2.9.0")
    return ben
  }
}
