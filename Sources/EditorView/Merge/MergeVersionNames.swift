import EditorCore

/// What the three versions of a merge are called: people and tags, or files.
struct MergeVersionNames {
  private let mine: String
  private let base: String
  private let theirs: [String]
  private let tags: (base: String?, theirs: String?)
  private let files: MergedFiles?
  private let separator: String

  init(_ state: State, _ session: MergeSession, _ glyphs: GlyphSet) {
    files = state.session.files?.short
    mine = files?.mine ?? "you"
    base = files?.base ?? ""
    theirs = (files?.theirs).map { [$0] } ?? state.saved(session.theirs)
    tags = (state.document?.base.name, session.theirs.name)
    separator = glyphs.separator
    author = session.theirs.author
  }

  private let author: String?

  /// The remark at the right of a side's value in the card.
  func remark(on side: MergeSide) -> String {
    switch side {
    case .mine: files == nil ? "\(mine)\(separator)draft" : mine
    case .base: base
    case .theirs: theirs.joined(separator: separator)
    }
  }

  /// The remark behind a column's title.
  func heading(of side: MergeSide) -> String {
    if files != nil { return remark(on: side) }
    switch side {
    case .mine: return "you, draft"
    case .base: return ""
    case .theirs:
      return [author, tags.theirs].compactMap(\.self).joined(separator: ", ")
    }
  }

  /// Where a side's value comes from, in the answer to why.
  func origin(of side: MergeSide) -> String {
    if files != nil { return remark(on: side) }
    switch side {
    case .mine: return "you, draft"
    case .base: return tags.base ?? "the version you opened"
    case .theirs:
      return (theirs + [tags.theirs].compactMap(\.self)).joined(separator: " ")
    }
  }
}
