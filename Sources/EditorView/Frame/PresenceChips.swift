import EditorCore
import TerminalModel

extension State {
  /// Who else is at the document, whose work matters most first; one chip for all that are too many.
  ///
  /// Names are cut: the header has little room, and `gp` tells all.
  var presenceChips: [HeaderChip] {
    let people = presentPeople
    let keys = keys(of: .showPresence)
    var chips = people.prefix(Self.chipLimit).map { person in
      HeaderChip(
        text: chipText(person),
        role: person.isGrey(at: now) ? .presenceIdle : .presenceOther, keys: keys)
    }
    if people.count > Self.chipLimit {
      chips.append(
        HeaderChip(text: "+\(people.count - Self.chipLimit)", role: .presenceOther, keys: keys))
    }
    guard let followed else { return chips }
    chips.removeAll { $0.text == chipText(followed) }
    let chip = HeaderChip(
      text: "FOLLOW \(chipText(followed))", role: .presenceNews, keys: keys)
    return [chip] + chips
  }

  /// "@bo(edit)", "@bo 45s".
  private func chipText(_ person: KnownPerson) -> String {
    let name = "@\(person.shortName)"
    if person.isGrey(at: now) { return "\(name) \(agoText(now - person.heardAt))" }
    return person.shortActivity.map { "\(name)(\($0))" } ?? name
  }

  /// More people are counted only.
  private static let chipLimit = 3
}
