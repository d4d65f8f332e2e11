/// One line of text without anything that could act on a terminal or hide what it says.
///
/// Line ends and tabs become blanks, runs of blanks one blank. Dropped are control characters
/// (C0, DEL, C1), direction and other format controls, line separators and unassigned areas for
/// private use. Text past `limit` scalars is cut and ends in `…`.
public func singleLine(_ text: String, limit: Int = 400) -> String {
  var scalars = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    let isBlank = scalar == " " || ("\u{09}"..."\u{0D}").contains(scalar)
    guard isBlank || isShowable(scalar) else { continue }
    if isBlank && (scalars.isEmpty || scalars.last == " ") { continue }
    guard count < limit else {
      scalars.append("…")
      break
    }
    scalars.append(isBlank ? " " : scalar)
    count += 1
  }
  if scalars.last == " " { scalars.removeLast() }
  return String(scalars)
}

private func isShowable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
  default: true
  }
}
