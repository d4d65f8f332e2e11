/// The text of a document as chunks that are worth a write of their own.
struct DocumentChunks: Sequence, IteratorProtocol {
  /// Slices shorter than this are gathered.
  private static let gathered = 1 << 16

  private var printer: Printer
  private var waiting: ArraySlice<UInt8>?
  private var after: ArraySlice<UInt8>?

  init(before: ArraySlice<UInt8>, root: JSONNode, after: ArraySlice<UInt8>) {
    printer = Printer(root)
    waiting = before
    self.after = after
  }

  mutating func next() -> ArraySlice<UInt8>? {
    var chunk: [UInt8] = []
    while let slice = nextSlice() {
      if slice.count >= Self.gathered {
        if chunk.isEmpty { return slice }
        waiting = slice
        return chunk[...]
      }
      chunk += slice
      if chunk.count >= Self.gathered { return chunk[...] }
    }
    return chunk.isEmpty ? nil : chunk[...]
  }

  private mutating func nextSlice() -> ArraySlice<UInt8>? {
    if let slice = waiting {
      waiting = nil
      return slice
    }
    if let slice = printer.next() { return slice }
    defer { after = nil }
    return after
  }
}
