import JSONSyntax
import Testing

private let refusals: [(JSONEdit, JSONEditError.Reason)] = [
  (.replace([5], .null), .noSuchNode),
  (.replace([0, 0], .null), .noSuchNode),
  (.replace([-1], .null), .noSuchNode),
  (.remove([]), .rootCannotBeRemoved),
  (.remove([2]), .noSuchNode),
  (.rename([], to: "x"), .nameUnexpected),
  (.rename([1, 0], to: "x"), .nameUnexpected),
  (.insert(into: [0], at: 0, name: nil, .null), .notAContainer),
  (.insert(into: [], at: 0, name: nil, .null), .nameMissing),
  (.insert(into: [1], at: 0, name: "x", .null), .nameUnexpected),
  (.insert(into: [1], at: 3, name: nil, .null), .indexOutOfRange),
  (.insert(into: [1], at: -1, name: nil, .null), .indexOutOfRange),
  (.move(from: [0], into: [1], at: 0, name: nil), .noSuchNode),
  (.move(from: [1, 0], into: [], at: 0, name: nil), .nameMissing),
  (.move(from: [0], into: [0], at: 0, name: "x"), .nameUnexpected),
]

@Test(arguments: refusals)
func `an edit that does not fit says why`(edit: JSONEdit, reason: JSONEditError.Reason) throws {
  let document = try JSONDocument(parsing: Array("{\"a\":1,\"b\":[1,2]}".utf8))
  let error = #expect(throws: JSONEditError.self) { try document.applying(edit) }
  #expect(error?.reason == reason)
  #expect(error?.message.isEmpty == false)
}

@Test func `limits hold for edits too`() throws {
  let limits = JSONLimits(maximumBytes: 12, maximumDepth: 2)
  let document = try JSONDocument(parsing: Array("[[1],2]".utf8), limits: limits)
  let nested = try JSONFragment(parsing: Array("[[]]".utf8))
  let tooDeep = #expect(throws: JSONEditError.self) {
    try document.applying(.replace([1], nested))
  }
  #expect(tooDeep?.reason == .tooDeep(limit: 2))
  #expect(throws: Never.self) { try document.applying(.replace([1], .emptyArray)) }
  let tooLong = #expect(throws: JSONEditError.self) {
    try document.applying(.replace([1], .string("too long")))
  }
  #expect(tooLong?.reason == .tooLong(limit: 12))
}
