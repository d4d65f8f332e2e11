import EditorCore
import JSONMerge
import TerminalModel

extension Canvas {
  /// Draws the three-way merge, stacked or in columns.
  mutating func drawMergeScreen(_ state: State) {
    guard let session = state.merge else {
      drawTreeScreen(state)
      return
    }
    let drawn = drawn(session)
    let outline = drawn.outline
    let geometry = MergeGeometry(state.layout)
    drawMergeHeader(state, session)
    drawMergeCounts(session, outline)
    if state.showsMergeColumns {
      drawMergeColumns(state, session, drawn, geometry)
    } else {
      drawMergeStack(state, session, drawn, geometry)
    }
    if let row = state.layout.ruleRow { rule(row: row, columns: 0..<screen.size.columns) }
    if state.message == nil, state.input == nil {
      drawMergeSentence(session, outline, state.layout)
    } else {
      drawMessage(state)
    }
    drawFooter(state.footerHints, row: state.layout.footerRow)
  }

  /// What frames of the merge have in common, with the result at the cursor.
  private mutating func drawn(_ session: MergeSession) -> DrawnMerge {
    if drawnMerge?.holds(for: session) != true { drawnMerge = DrawnMerge(session) }
    if let current = session.current { drawnMerge?.workOutResult(of: current) }
    return drawnMerge ?? DrawnMerge(session)
  }

  private mutating func drawMergeHeader(_ state: State, _ session: MergeSession) {
    if let files = state.session.files?.short { return drawFilesHeader(state, files) }
    let isNarrow = screen.size.columns < 80
    var base = state.document?.base.name ?? "(no tag)"
    var theirs = session.theirs.name ?? "(no tag)"
    if !isNarrow {
      base = "base \(base)"
      theirs = "theirs \(theirs)"
    }
    let who = state.saved(session.theirs)
    var chips = [HeaderChip(text: "\(base) \(glyphs.arrow) \(theirs)", role: .header)]
    if !who.isEmpty {
      chips.append(HeaderChip(text: who.joined(separator: " "), role: .presenceOther))
    }
    chips.append(HeaderChip(text: "try \(session.attempt)", role: .headerChip))
    drawHeader(title: "MERGE \(state.session.title)", place: "", chips: chips)
  }

  /// Draws the names of files where there are no tags.
  private mutating func drawFilesHeader(_ state: State, _ files: MergedFiles) {
    let isNarrow = screen.size.columns < 80
    let sides = isNarrow ? "" : "\(files.base) \(glyphs.arrow) \(files.theirs)  "
    let chips = [HeaderChip(text: "\(sides)writes \(files.output)", role: .header)]
    drawHeader(title: "MERGE \(state.session.title)", place: "", chips: chips)
  }

  private mutating func drawMergeCounts(_ session: MergeSession, _ outline: MergeOutline) {
    let columns = 1..<max(1, screen.size.columns - 1)
    let count = outline.conflicts.count
    var left: StyledText
    if count == 0 {
      left = text("= no conflicts", .stateOk)
    } else if outline.unresolvedCount == 0 {
      let all = count == 1 ? "" : "all \(count) "
      left = text("\(glyphs.state("v")) \(all)resolved", .stateOk)
    } else {
      left = text("! \(outline.unresolvedCount) unresolved", .messageWarning)
      let plural = count == 1 ? " conflict" : " conflicts"
      let isShort = screen.size.columns < (outline.reviews.isEmpty ? 60 : 80)
      let noun = isShort ? "" : plural
      left += text("   \(outline.resolvedCount) of \(count)\(noun) resolved", .text)
    }
    let reviews = outline.reviews.count
    if reviews > 0 {
      left += text("   + \(reviews)", .mergeAutomatic)
      let words = text(" to look at", .text)
      if left.columns + words.columns <= columns.count { left += words }
    }
    draw(left, row: 1, columns: columns)
    let merged = outline.automatic.count
    if merged == 0 { return }
    let automatic = "\(merged) merged by \(merged == 1 ? "itself" : "themselves")"
    let shares = outline.automaticShares
    let long = text(shares.isEmpty ? automatic : "\(automatic): \(shares)", .textDim)
    let short = text("auto \(outline.automatic.count)", .textDim)
    let room = columns.count - left.columns - 2
    if long.columns <= room {
      drawTrailing(long, row: 1, columns: columns)
    } else if short.columns <= room {
      drawTrailing(short, row: 1, columns: columns)
    }
  }

  private mutating func drawMergeSentence(
    _ session: MergeSession, _ outline: MergeOutline, _ layout: Layout
  ) {
    if let banner = session.banner {
      drawSentence(banner, .messageWarning, layout)
    } else {
      let role: Role = outline.unresolvedCount == 0 ? .stateOk : .message
      drawSentence(session.submitSentence, role, layout)
    }
  }
}

extension State {
  /// The value that is typed for the hunk under the cursor of the merge.
  var resolutionEdit: InlineEdit? {
    guard case .inline(let edit)? = input, edit.target == .resolution else { return nil }
    return edit
  }
}
