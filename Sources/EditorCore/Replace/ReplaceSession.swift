public import JSONSyntax

/// A replacement that is looked at before it is done.
public struct ReplaceSession: Sendable, Equatable {
  /// What is replaced by what.
  public let request: ReplaceRequest
  /// The version in which the places were found.
  public let document: JSONDocument
  /// The search that is under way; `nil` when all places are known.
  public internal(set) var search: RequestID?
  /// The places, in the order of the document.
  public internal(set) var places: [Replacement] = []
  /// The places that are left as they are, by their number.
  public internal(set) var excluded: Set<Int> = []
  /// Selected and first visible row.
  public internal(set) var list = ListState()

  init(_ request: ReplaceRequest, in document: JSONDocument, search: RequestID?) {
    self.request = request
    self.document = document
    self.search = search
  }

  /// Whether a place would be changed.
  public func isChosen(_ index: Int) -> Bool {
    places[index].isPossible && !excluded.contains(index)
  }

  /// The edits of all places that would be changed.
  var edits: [JSONEdit] { places.indices.filter(isChosen).compactMap { places[$0].edit } }

  /// How many places would be changed.
  public var chosenCount: Int { places.indices.count { isChosen($0) } }

  /// "12 of 14 chosen", a plus behind the number while more may come.
  public var countText: String {
    let isMore = search != nil || places.count >= ReplaceScan.limit
    return "\(chosenCount) of \(places.count)\(isMore ? "+" : "") chosen"
  }
}

/// A place of a replacement with all that is needed to draw it.
public struct ReplacementRow: Sendable, Equatable {
  /// Its pointer.
  public let pointer: JSONPointer
  /// Whether it would be changed.
  public let isChosen: Bool
  /// What it is and what it would become.
  public let content: Content

  /// What a row says.
  public enum Content: Sendable, Equatable {
    /// A value and another one.
    case value(old: JSONFragment, new: JSONFragment)
    /// A name and another one.
    case name(old: JSONString, new: JSONString)
    /// Why it stays as it is.
    case refused(String)
  }
}

extension ReplaceSession {
  /// The row of a place.
  func row(_ index: Int) -> ReplacementRow? {
    let place = places[index]
    guard let node = document.node(at: place.path) else { return nil }
    let pointer = document.pointer(to: place.path)
    let content: ReplacementRow.Content =
      switch place.outcome {
      case .value(let new): .value(old: JSONFragment(node), new: new)
      case .name(let new): .name(old: pointer.tokens.last ?? "", new: new)
      case .refused(let reason): .refused(reason)
      }
    return ReplacementRow(pointer: pointer, isChosen: isChosen(index), content: content)
  }
}
