public import JSONSyntax

/// One place of a merge where something differs from base, and what is to become of it.
public struct MergeDecision: Sendable, Identifiable {
  /// The name of a decision, the same after the merge is computed again.
  public struct ID: Hashable, Sendable {
    /// Where the decision stands: in base if the place exists there, else in mine, else in theirs.
    public let pointer: JSONPointer
    /// The 0-based number among the decisions with the same pointer and aspect.
    public let occurrence: Int
    /// What of the place is decided.
    public let aspect: Aspect

    /// Names a decision.
    public init(pointer: JSONPointer, occurrence: Int, aspect: Aspect) {
      self.pointer = pointer
      self.occurrence = occurrence
      self.aspect = aspect
    }
  }

  /// What of a place is decided.
  public enum Aspect: Hashable, Sendable {
    /// The value itself, or whether there is one.
    case value
    /// The order of the children; their content is not in dispute here.
    case order
  }

  /// How much of a person's attention a decision needs.
  public enum Outcome: Hashable, Sendable {
    /// Nothing to see: only one side changed the place, or both did the same.
    case clean
    /// Merged by rule although both sides had a say; listed, so that a person can look.
    case review
    /// A person must choose; until then the result holds mine.
    case conflict
  }

  /// Who brought about what the result holds.
  public enum Origin: Hashable, Sendable {
    case mine
    case theirs
    /// Both sides made the same change.
    case same
    /// Both sides have a share in it; always so for conflicts.
    case combined
  }

  /// What happened at a place.
  public enum Kind: Hashable, Sendable {
    /// The value was replaced, by one side or by both alike.
    case changed
    /// The value was added, by one side or by both alike.
    case added
    /// The value was removed, by one side or by both alike.
    case removed
    /// Both sides replaced the value, each by its own.
    case bothChanged
    /// Both sides added a value, each its own.
    case bothAdded
    /// Mine removed what theirs changed.
    case mineRemoved
    /// Theirs removed what mine changed.
    case theirsRemoved
    /// Both sides changed the place, at least one of them to another type.
    case typeChange
    /// Both sides inserted elements at the same place of a sequence.
    case insertion
    /// A run of elements was replaced by one side and touched by the other.
    case replacedRun
    /// The order of names or elements was changed.
    case order
    /// The values are equal and only their spelling differs.
    case style
    /// An object whose names repeat unevenly was changed by both sides.
    case duplicateNames
    /// Both sides changed a string in places that lie apart; the result is a text merge.
    case text
    /// A value was moved to another place by one side and edited or deleted by the other, or moved by
    /// both to different places; the decision stands at the place in base, and has a say in both.
    ///
    /// The value of a side that moved it, and its path there, are those at the new place.
    case moved
  }

  /// The name of the decision.
  public internal(set) var id: ID
  /// How much attention it needs.
  public let outcome: Outcome
  /// What happened.
  public let kind: Kind
  /// Who brought it about.
  public let origin: Origin
  /// What the result holds as long as nobody chose otherwise.
  public let provisional: Resolution
  /// The value in base, nil where there is none; of a run the first element.
  public let base: JSONNode?
  /// The value in mine, nil where there is none; of a run the first element.
  public let mine: JSONNode?
  /// The value in theirs, nil where there is none; of a run the first element.
  public let theirs: JSONNode?
  /// All elements of base that are in dispute; empty unless the decision is about a run.
  public let baseRun: [JSONNode]
  /// All elements of mine that are in dispute; empty unless the decision is about a run.
  public let mineRun: [JSONNode]
  /// All elements of theirs that are in dispute; empty unless the decision is about a run.
  public let theirsRun: [JSONNode]
  /// Where the value, or the first element of the run, stands in base.
  public let basePath: ChildPath?
  /// Where the value, or the first element of the run, stands in mine.
  public let minePath: ChildPath?
  /// Where the value, or the first element of the run, stands in theirs.
  public let theirsPath: ChildPath?
  /// Where mine moved the value to; nil unless mine moved it.
  public internal(set) var mineDestination: JSONPointer?
  /// Where theirs moved the value to; nil unless theirs moved it.
  public internal(set) var theirsDestination: JSONPointer?
  /// The kinds of resolution that can be taken here.
  public let choices: Set<Resolution.Choice>
  /// A few words for people, such as "both changed"; never text from a document.
  public let note: String

  /// Where the decision stands: in base if the place exists there, else in mine, else in theirs.
  public var pointer: JSONPointer { id.pointer }

  /// Whether the decision is about a run of elements.
  public var isRun: Bool { kind == .insertion || kind == .replacedRun }
}
