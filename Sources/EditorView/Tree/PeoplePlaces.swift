import EditorCore
import JSONSyntax

/// Who stands in a row, as far as it is drawn there.
struct RowPeople: Equatable {
  /// The one whose work matters most.
  let name: String
  /// Whether they were not heard for a while.
  let isGrey: Bool
  /// Whether others stand there too.
  let isSeveral: Bool

  /// Some people, the most important first; `nil` when there are none.
  init?(_ people: [KnownPerson], now: Int64) {
    guard let first = people.first else { return nil }
    name = first.name
    isGrey = first.isGrey(at: now)
    isSeveral = people.count > 1
  }
}

/// Who is at which value, to be asked for each row.
struct PeoplePlaces {
  /// Who is at a value itself.
  private var here: [JSONNodeID: [KnownPerson]] = [:]
  /// Who is at a value or somewhere in it.
  private var inside: [JSONNodeID: [KnownPerson]] = [:]

  /// People whose places are known, the most important first.
  init(_ people: [KnownPerson]) {
    for person in people {
      if let place = person.way.last { here[place, default: []].append(person) }
      for place in person.way { inside[place, default: []].append(person) }
    }
  }

  /// Who is to be shown in a row: those in a closed container stand at its row.
  func people(at row: VisibleRow) -> [KnownPerson] {
    guard row.row.value != nil, !here.isEmpty else { return [] }
    return (row.isOpen ? here : inside)[row.node.id] ?? []
  }

  /// "bo is here", "bo and 2 others are here"; `nil` when nobody is.
  func words(at row: VisibleRow) -> String? {
    let people = people(at: row)
    guard let first = people.first else { return nil }
    return switch people.count {
    case 1: "\(first.shortName) is here"
    case 2: "\(first.shortName) and \(people[1].shortName) are here"
    default: "\(first.shortName) and \(people.count - 1) others are here"
    }
  }
}
