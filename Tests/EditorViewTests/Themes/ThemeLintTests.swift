import EditorView
import TerminalModel
import Testing

/// What every theme that is shipped must hold, whoever looks at it on whichever terminal.
@Suite struct ThemeLintTests {
  @Test func `the colour science agrees with published values`() throws {
    let blue = try #require(LinearColor(.rgb(0x5c, 0xb3, 0xf0)))
    let orange = try #require(LinearColor(.rgb(0xf0, 0xa0, 0x30)))
    let expected = [48.6, 51.6, 54.5, 54.0]
    for (sight, value) in zip(Sight.allCases, expected) {
      let difference = colorDifference(blue.seen(with: sight), orange.seen(with: sight))
      #expect(abs(difference - value) < 0.1, "\(sight): \(difference)")
    }
    let white = try #require(LinearColor(.rgb(255, 255, 255)))
    let grey = try #require(LinearColor(.rgb(0x76, 0x76, 0x76)))
    #expect(abs(white.contrast(with: grey) - 4.54) < 0.01)
  }

  @Test func `the six themes are there, and each is called what its file is`() throws {
    let expected = [
      "ansi16", "high-contrast-dark", "high-contrast-light", "mono", "triptych-dark",
      "triptych-light",
    ]
    #expect(try themeNames() == expected)
    for name in expected { #expect(try themeFile(name).name == name) }
  }

  @Test(arguments: [
    ("triptych-dark", 7.0), ("triptych-light", 5.9), ("high-contrast-dark", 9.9),
    ("high-contrast-light", 9.1),
  ])
  func `the colours of a merge have the contrast that is promised`(
    name: String, least: Double
  ) throws {
    let theme = try themeNamed(name, .trueColor)
    let ground = try #require(LinearColor(theme[.text].background))
    for role in [Role.mergeMine, .mergeTheirs, .mergeConflict, .mergeBase, .mergeManual] {
      let ink = try #require(LinearColor(theme[role].foreground))
      let ratio = (ink.contrast(with: ground) * 10).rounded() / 10
      #expect(ratio >= least, "\(role.name): \(ratio)")
    }
  }

  @Test(arguments: ["high-contrast-dark", "high-contrast-light"])
  func `high contrast is seven to one wherever there is text`(name: String) throws {
    let theme = try themeNamed(name, .trueColor)
    for role in Role.allCases where role != .background && least(role) >= 3 {
      check(theme[role], at: 7, role.name)
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func `the theme of sixteen colours has no others`(depth: ColorDepth) throws {
    let theme = try themeNamed("ansi16", depth)
    for role in Role.allCases {
      for color in [theme[role].foreground, theme[role].background] {
        switch color {
        case .default, .ansi: break
        case .indexed, .rgb: Issue.record("\(role.name): \(color)")
        }
      }
    }
  }

  @Test(arguments: try themeNames())
  func `every role has a face that each depth can show`(name: String) throws {
    for depth in ColorDepth.allCases {
      let theme = try themeNamed(name, depth)
      for role in Role.allCases {
        let face = theme[role]
        for color in [face.foreground, face.background] {
          #expect(color.isShown(at: depth), "\(role.name) at \(depth): \(color)")
        }
        if depth == .mono {
          #expect(face.attributes.isSubset(of: [.bold, .underline, .reverse]), "\(role.name)")
        }
      }
    }
  }

  @Test(arguments: try themeNames(), [ColorDepth.trueColor, .indexed])
  func `text can be read`(name: String, depth: ColorDepth) throws {
    let theme = try themeNamed(name, depth)
    for role in Role.allCases where role != .background {
      check(theme[role], at: least(role), "\(role.name)")
    }
    for overlay in [Role.cursorRow, .cursorRowInactive, .selection, .menuSelected, .header] {
      for role in Role.allCases where isDrawn(role, under: overlay) {
        let label = "\(role.name) under \(overlay.name)"
        check(theme.face(role, under: overlay), at: least(role), label)
      }
    }
  }

  @Test(
    arguments: [
      "triptych-dark", "triptych-light", "high-contrast-dark", "high-contrast-light",
    ], [ColorDepth.sixteen, .eight])
  func `named colours can be read where they are those of xterm`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try themeNamed(name, depth)
    for role in Role.allCases where role != .background {
      let face = theme[role]
      let shown = Face(
        foreground: face.foreground.onXterm, background: face.background.onXterm,
        attributes: face.attributes)
      check(shown, at: min(3, least(role)), role.name)
    }
  }

  @Test(arguments: try themeNames(), [ColorDepth.trueColor, .indexed])
  func `mine and theirs can be told apart by everybody`(name: String, depth: ColorDepth) throws {
    let theme = try themeNamed(name, depth)
    guard let mine = LinearColor(theme[.mergeMine].foreground),
      let theirs = LinearColor(theme[.mergeTheirs].foreground)
    else { return }
    for sight in Sight.allCases {
      let difference = colorDifference(mine.seen(with: sight), theirs.seen(with: sight))
      #expect(difference >= 20, "\(sight): \(difference)")
    }
  }

  @Test(arguments: try themeNames(), ColorDepth.allCases)
  func `what matters most differs by more than colour`(name: String, depth: ColorDepth) throws {
    let theme = try themeNamed(name, depth)
    let plain = theme[.text].attributes
    for role in [Role.cursorRow, .selection, .mergeConflict, .mergeReopened, .stateConflict] {
      #expect(theme[role].attributes != plain, "\(role.name)")
    }
    #expect(theme[.mergeConflict].attributes.contains([.bold, .reverse]))
  }

  @Test(arguments: try themeNames())
  func `the sides differ even without colours`(name: String) throws {
    let theme = try themeNamed(name, .mono)
    let sides = [Role.mergeMine, .mergeBase, .mergeTheirs].map { theme[$0] }
    #expect(Set(sides).count == sides.count)
    let heads = [Role.mergeHeaderMine, .mergeHeaderBase, .mergeHeaderTheirs].map { theme[$0] }
    #expect(Set(heads).count == heads.count)
  }

  /// The least contrast of a role: signs and lines need less than text does.
  private func least(_ role: Role) -> Double {
    switch role {
    case .border, .popupBorder, .scrollbar, .mergeFiller: 2.2
    case .stateClean, .stateDirty, .stateBusy, .stateOk, .stateRemote, .stateConflict,
      .stateOffline, .stateWarning, .stateError, .stateReadOnly, .headerChip:
      3
    default: 4.5
    }
  }

  /// Whether a view draws a role under another one.
  private func isDrawn(_ role: Role, under overlay: Role) -> Bool {
    let segments = role.name.split(separator: ".")
    switch overlay {
    case .header: return ["state", "presence", "header", "title"].contains(segments[0])
    case .menuSelected: return ["menu", "merge"].contains(segments[0]) && role != .mergeFiller
    default:
      let isAllowed = ["syntax", "change", "remote", "text", "fold"].contains(segments[0])
      return isAllowed || [.mergeMine, .mergeBase, .mergeTheirs, .gutterLineCurrent].contains(role)
    }
  }

  private func check(_ face: Face, at least: Double, _ label: String) {
    guard let ink = LinearColor(face.foreground), let ground = LinearColor(face.background) else {
      return
    }
    let contrast = ink.contrast(with: ground)
    #expect(contrast >= least, "\(label): \(contrast)")
  }
}

extension TerminalColor {
  /// What xterm makes of the colour.
  fileprivate var onXterm: TerminalColor {
    guard case .ansi(let index) = self else { return self }
    let color = ColorPalette.color(index)
    return .rgb(UInt8(color.red), UInt8(color.green), UInt8(color.blue))
  }

  /// Whether a terminal of a depth has the colour.
  fileprivate func isShown(at depth: ColorDepth) -> Bool {
    switch self {
    case .default: true
    case .ansi(let index): depth == .eight ? index < 8 : depth != .mono
    case .indexed: depth == .indexed || depth == .trueColor
    case .rgb: depth == .trueColor
    }
  }
}
