/// Reads the frames of a draft file, from a given offset on.
struct DraftReader {
  /// What every draft file begins with.
  static let signature = Array("triptych draft 1\n".utf8)
  /// The offset of the first frame.
  static var start: Int { signature.count }

  let file: DraftFile
  let byteCount: Int
  let path: String

  /// Throws: `.damaged` when the file does not begin as drafts do.
  init(file: DraftFile, byteCount: Int, path: String) throws(DraftError) {
    self.file = file
    self.byteCount = byteCount
    self.path = path
    let beginning = try file.read(at: 0, count: Self.signature.count, path: path)
    guard beginning == Self.signature else {
      throw DraftError(reason: .damaged, operation: .adopt, path: path)
    }
  }

  /// The frame at `offset`, or nil when it is cut short or its checksum is wrong.
  func frame(at offset: Int) throws(DraftError) -> DraftFrame? {
    guard let end = try endOfFrame(at: offset) else { return nil }
    let bytes = try file.read(at: offset, count: end - offset, path: path)
    guard bytes.count == end - offset else { return nil }
    let payload = Array(bytes[DraftFrame.headByteCount...])
    let checksum = DraftFrame.checksum(length: Array(bytes[..<8]), payload: payload)
    guard checksum == Array(bytes[8..<DraftFrame.headByteCount]) else { return nil }
    return DraftFrame(payload: payload, end: end)
  }

  /// Where the frame at `offset` ends, by its length alone; nil when the file ends before.
  func endOfFrame(at offset: Int) throws(DraftError) -> Int? {
    let room = byteCount - offset - DraftFrame.headByteCount
    guard room >= 0 else { return nil }
    let length = DraftFrame.decodedLength(try file.read(at: offset, count: 8, path: path))
    guard let length, length <= room else { return nil }
    return offset + DraftFrame.headByteCount + length
  }

  /// All whole frames from `offset` to the end, or to the first that is not whole.
  func frames(from offset: Int) throws(DraftError) -> [DraftFrame] {
    var frames: [DraftFrame] = []
    var offset = offset
    while let frame = try frame(at: offset) {
      frames.append(frame)
      offset = frame.end
    }
    return frames
  }
}
