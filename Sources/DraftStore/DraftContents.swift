import ConditionalRequests

/// Everything that a draft file holds.
struct DraftContents {
  let head: DraftHead
  let callerHeader: [UInt8]
  let base: Revision
  let records: [[UInt8]]
  /// Where the last whole frame ends, in bytes.
  let wholeByteCount: Int
  /// Bytes after the last whole frame.
  let droppedByteCount: Int

  /// Throws: `.damaged` when head, header or base are not whole.
  init(reading file: DraftFile, path: String) throws(DraftError) {
    let byteCount = try file.facts(path: path).byteCount
    let reader = try DraftReader(file: file, byteCount: byteCount, path: path)
    guard let headFrame = try reader.frame(at: DraftReader.start),
      let head = DraftHead(encoded: headFrame.payload),
      let callerHeader = try reader.frame(at: headFrame.end),
      let baseFrame = try reader.frame(at: callerHeader.end)
    else { throw DraftError(reason: .damaged, operation: .adopt, path: path) }
    let frames = try reader.frames(from: baseFrame.end)
    var base = head.base
    base.bytes = baseFrame.payload
    self.head = head
    self.callerHeader = callerHeader.payload
    self.base = base
    records = frames.map(\.payload)
    wholeByteCount = frames.last?.end ?? baseFrame.end
    droppedByteCount = byteCount - wholeByteCount
  }
}
