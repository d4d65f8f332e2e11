/// A key table that ships.
public enum KeyPreset: String, Sendable, Hashable, CaseIterable {
  /// The keys of vim beside arrows and function keys; Control as in a shell.
  case vim
  /// The same, but `^Z ^C ^V ^D` mean what they mean in window systems.
  case cua
}

extension Keymap {
  /// The keys of a preset.
  public init(_ preset: KeyPreset) {
    switch preset {
    case .vim: self = .standard
    case .cua: self = Keymap.standard.applying(Self.cuaChanges).keymap
    }
  }

  /// What is wrong with the changes of `cua`: nothing, unless the table outgrew them.
  public static var cuaConflicts: [KeyConflict] { standard.applying(cuaChanges).conflicts }

  /// What `cua` changes: keys that collide with those of vim or of the shell's job control.
  private static let cuaChanges: [KeyChange] = [
    KeyChange(.everywhere, "^z", nil),
    KeyChange(.tree, "^z", "undo"),
    KeyChange(.tree, "^c", "copy"),
    KeyChange(.selection, "^c", "copy"),
    KeyChange(.tree, "^v", "paste-after"),
    KeyChange(.tree, "^d", "duplicate"),
    KeyChange(.merge, "^z", "undo"),
    KeyChange(.text, "^z", "undo"),
    KeyChange(.text, "^v", "paste"),
  ]
}
