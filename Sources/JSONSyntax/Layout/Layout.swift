/// How a new child of a container is written, judged by its neighbours.
///
/// Where the container is empty, the text that it was parsed from, its siblings, the container
/// around it and the habits of the text are asked, in this order.
struct Layout {
  /// White space before the child.
  let leading: [UInt8]
  /// The colon of a member with the white space around it.
  let colon: [UInt8]
  /// New white space for the child that was the first one before.
  let followerLeading: [UInt8]?
  /// New white space before the last bracket, when the container was empty.
  let closing: [UInt8]?
}

extension Layout {
  /// The layout for a child put before child `index` of the innermost value of a spine.
  init(forChildAt index: Int, of spine: Spine) {
    let container = spine.last
    guard container.count > 0 else {
      self = Layout(ofFirstChildIn: spine, at: index)
      return
    }
    let other = container.count > 1 ? container.slot(at: max(1, index - 1)).leading : nil
    let first = container.slot(at: 0)
    let behindFirst =
      other.map { Indentation.withoutBlankLines($0) }
      ?? Self.behindComma(first, in: container)
    leading = Array(index == 0 ? first.leading : behindFirst)
    followerLeading = index == 0 ? Array(behindFirst) : nil
    colon = Array(container.slot(at: max(0, index - 1)).colon)
    closing = nil
  }

  /// What leads a second child, when there is only a first one to judge by.
  private static func behindComma(_ first: Slot, in container: JSONNode) -> ArraySlice<UInt8> {
    if first.leading.contains(Byte.lineFeed) {
      return Indentation.withoutBlankLines(first.leading)
    }
    if first.hasName, first.colon.count == 1 { return [] }
    return TextStyle(of: container.text).spaceAfterComma
  }

  private init(ofFirstChildIn spine: Spine, at index: Int) {
    let container = spine.last
    let style = TextStyle(of: spine.nodes[0].text)
    let template = Self.template(for: spine)
    colon = Array(template?.slot.colon.nonEmpty ?? style.colon ?? [Byte.colon, Byte.space])
    followerLeading = nil
    if let template, !template.hasManyLines {
      leading = Array(template.slot.leading)
      closing = Array(template.closing)
    } else if let template, template.isSamePlace {
      leading = Array(template.slot.leading)
      closing = Array(template.closing)
    } else if template != nil || Self.manyLines(around: spine, style) {
      let newline = style.newline.map(Array.init) ?? [Byte.lineFeed]
      let indent = spine.lineIndent(at: spine.depth)
      leading = newline + indent + (style.unit ?? [Byte.space, Byte.space])
      closing = newline + indent
    } else {
      let isObject = container.kind == .object
      let padding = Array((isObject ? style.objectPadding : style.arrayPadding) ?? [])
      leading = index == 0 ? padding : Array(style.spaceAfterComma)
      closing = padding
    }
  }

  /// Whether a container without any example is to stand on many lines.
  private static func manyLines(around spine: Spine, _ style: TextStyle) -> Bool {
    guard spine.depth > 0 else { return style.hasManyLines ?? true }
    let parent = spine.nodes[spine.depth - 1]
    return parent.slot(at: 0).leading.contains(Byte.lineFeed)
  }
}

extension TextStyle {
  fileprivate var spaceAfterComma: ArraySlice<UInt8> {
    afterComma ?? (colon?.count == 1 || (hasManyLines == false && colon == nil) ? [] : [Byte.space])
  }
}

extension ArraySlice<UInt8> {
  fileprivate var nonEmpty: ArraySlice<UInt8>? { isEmpty ? nil : self }
}
