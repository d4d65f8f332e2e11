import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Law L12 of merge.md, over generated pairs; a failure prints the seed and the texts.
struct PatchLawTests {
  @Test func `a patch made from two versions leads from one to the other`() throws {
    for seed in seeds(1_500) {
      for (old, new) in try pairs(seed: seed) {
        let patch = JSONPatch(from: old, to: new)
        let result = try patch.applied(to: old)
        #expect(
          isSemanticallyEqual(result.root, new.root),
          "L12 \(text(result))\n\(shown(patch))\(shown(old, new, seed))")
      }
    }
  }

  @Test func `a patch that was written and read again is the same`() throws {
    for seed in seeds(500) {
      for (old, new) in try pairs(seed: seed) {
        let patch = JSONPatch(from: old, to: new)
        let read = try JSONPatch(reading: try JSONDocument(parsing: patch.serialized()))
        #expect(read.serialized() == patch.serialized(), "\(shown(old, new, seed))")
        let result = try read.applied(to: old)
        #expect(isSemanticallyEqual(result.root, new.root), "\(shown(old, new, seed))")
      }
    }
  }

  @Test func `an array without objects becomes the other one as it is written`() throws {
    for seed in seeds(1_500) {
      for (old, new) in try pairs(seed: seed) where !hasObject(old) && !hasObject(new) {
        let result = try JSONPatch(from: old, to: new).applied(to: old)
        #expect(isLiterallyEqual(result.root, new.root), "\(shown(old, new, seed))")
      }
    }
  }

  @Test func `on a document that differs in a tested place the patch fails`() throws {
    var tried = 0
    for seed in seeds(500) {
      for (old, new) in try pairs(seed: seed) {
        let patch = JSONPatch(from: old, to: new)
        for change in differences(from: old, to: new) where change.kind != .reordered {
          guard let path = change.oldPath else { continue }
          let third = try old.applying(.replace(path, .string("something else")))
          #expect(throws: JSONPatchError.self, "\(change.pointer) \(shown(old, new, seed))") {
            try patch.applied(to: third)
          }
          tried += 1
        }
      }
    }
    #expect(tried > 1_000)
  }

  @Test func `a merge patch leads from one version to the other, or is refused`() throws {
    var made = 0
    for seed in seeds(1_500) {
      for (old, new) in try pairs(seed: seed) {
        guard let patch = mergePatch(old, new) else { continue }
        made += 1
        let result = try patch.applied(to: old)
        #expect(
          isSemanticallyEqual(result.root, new.root),
          "\(text(result))\n\(text(patch.document))\(shown(old, new, seed))")
      }
    }
    #expect(made > 500)
  }

  @Test func `the patch of a merge leads from theirs to the result`() throws {
    for seed in seeds(500) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      let result = try merge.patch().applied(to: merge.theirs)
      #expect(isSemanticallyEqual(result.root, merge.result().document.root), "\(triple)")
    }
  }

  /// The pairs among the texts of a generated triple.
  private func pairs(seed: UInt64) throws -> [(JSONDocument, JSONDocument)] {
    let triple = MergeTriple(seed: seed)
    let documents = try [triple.base, triple.mine, triple.theirs].map {
      try JSONDocument(parsing: $0)
    }
    return [
      (documents[0], documents[1]), (documents[2], documents[0]), (documents[1], documents[2]),
    ]
  }

  private func mergePatch(_ old: JSONDocument, _ new: JSONDocument) -> MergePatch? {
    // Refusals are looked at elsewhere.
    try? MergePatch(from: old, to: new)
  }

  private func hasObject(_ document: JSONDocument) -> Bool {
    document.serialized().contains(UInt8(ascii: "{"))
  }

  private func shown(_ patch: JSONPatch) -> String {
    String(decoding: patch.serialized(), as: UTF8.self)
  }

  private func shown(_ old: JSONDocument, _ new: JSONDocument, _ seed: UInt64) -> String {
    "seed \(seed)\nold \(text(old))\nnew \(text(new))"
  }
}
