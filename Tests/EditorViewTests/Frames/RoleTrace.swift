import EditorView
import TerminalModel

/// A theme in which each role has colours of its own, so that a frame says which role drew a cell.
struct RoleTrace {
  let theme: ResolvedTheme

  /// Attributes are those of a theme that is shipped: they decide how roles are laid over others.
  init(attributesOf shipped: ResolvedTheme) throws {
    var roles: [String] = []
    for (number, role) in Role.allCases.enumerated() {
      let names = RoleTrace.names(of: shipped[role].attributes).map { "\"\($0)\"" }
      roles.append(
        """
        "\(role.name)": { "fg": "#1000\(Self.hex(number))", "bg": "#2000\(Self.hex(number))",
          "attr": [\(names.joined(separator: ", "))] }
        """)
    }
    let text = "{ \"name\": \"trace\", \"roles\": { \(roles.joined(separator: ", ")) } }"
    theme = ResolvedTheme(try Theme(parsing: Array(text.utf8), file: "trace"), depth: .trueColor)
  }

  /// The role that drew a cell, and the one laid over it; `nil` when no role has such a face.
  func roles(of face: Face) -> (role: Role, overlay: Role?)? {
    guard let first = decode(face.foreground), let second = decode(face.background) else {
      return nil
    }
    if first.isGround || !second.isGround {
      // Reversed under an overlay: the overlay's ink is the ground.
      return (second.role, first.role)
    }
    return (first.role, first.role == second.role ? nil : second.role)
  }

  /// A letter for each role.
  static func letter(of role: Role) -> Character {
    letters[Role.allCases.firstIndex(of: role) ?? 0]
  }

  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'()*+,-./:;<=>?@[]^_`{}~¡¢£¤¥¦§"
  )

  private func decode(_ color: TerminalColor) -> (role: Role, isGround: Bool)? {
    guard case .rgb(let kind, 0, let number) = color, Int(number) < Role.allCases.count else {
      return nil
    }
    return (Role.allCases[Int(number)], kind == 0x20)
  }

  private static func hex(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  static func names(of attributes: Face.Attributes) -> [String] {
    let all: [(String, Face.Attributes)] = [
      ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
      ("reverse", .reverse), ("strike", .strike),
    ]
    return all.filter { attributes.contains($0.1) }.map(\.0)
  }
}
