/// One cell of a screen.
///
/// Cells are made by drawing on a ``Screen`` only, so that none ever holds a control character.
///
/// **Shape**: plain words without references, so that screens are made and compared without counting
/// any; room for as many marks as ``DisplayGlyph/maximumMarks``.
public struct Cell: Hashable, Sendable {
  /// The character without its marks; 0 in the right half of a wide one.
  let base: UInt32
  /// The marks, two in a word, the first one lowest; 0 where there is none.
  private let marks: (UInt64, UInt64)

  /// How it looks.
  public internal(set) var face: Face

  /// A cell of one character; it must not be a control character.
  init(_ base: UInt32, face: Face) {
    self.base = base
    marks = (0, 0)
    self.face = face
  }

  /// A cell of a character with its marks; empty for the right half of a wide one.
  init(text: String, face: Face) {
    var scalars = text.unicodeScalars.makeIterator()
    let next = { scalars.next()?.value ?? 0 }
    base = next()
    marks = (UInt64(next()) | UInt64(next()) << 32, UInt64(next()) | UInt64(next()) << 32)
    self.face = face
  }

  /// One visible character with its marks; empty for the right half of a wide one.
  public var text: String {
    if base < 0x80, marks.0 == 0 { return base == 0 ? "" : DisplayText.asciiTexts[Int(base)] }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// The character and its marks.
  public var scalars: [Unicode.Scalar] {
    let words = [
      base, UInt32(truncatingIfNeeded: marks.0), UInt32(marks.0 >> 32),
      UInt32(truncatingIfNeeded: marks.1), UInt32(marks.1 >> 32),
    ]
    return words.lazy.filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }

  /// The character, when it has no marks and this is no right half.
  public var onlyScalar: Unicode.Scalar? {
    base != 0 && marks.0 == 0 ? Unicode.Scalar(base) : nil
  }

  /// Whether nothing is seen but the ground.
  public var isBlank: Bool { base == 0x20 }

  /// Whether this is the right half of the wide character to its left.
  public var isContinuation: Bool { base == 0 }

  /// Whether both show the same.
  public static func == (left: Cell, right: Cell) -> Bool {
    left.base == right.base && left.face == right.face && left.marks == right.marks
  }

  /// Feeds what is shown.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(marks.0)
    hasher.combine(marks.1)
    hasher.combine(face)
  }
}
