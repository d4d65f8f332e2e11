import TestSupport
import Testing

/// Checks a law on the triples of many seeds; the first that breaks it is reported, shrunken.
///
/// The violation is a sentence about what is wrong, nil where the law holds. What a merge throws is
/// a violation too.
func checkLaw(
  _ law: String, _ seeds: Range<UInt64>,
  making triple: (UInt64) -> MergeTriple = MergeTriple.init(seed:),
  sourceLocation: SourceLocation = #_sourceLocation,
  violation: @escaping (MergeTriple) throws -> String?
) {
  for seed in seeds {
    let whole = triple(seed)
    guard let report = brokenLaw(whole, violation) else { continue }
    Issue.record("\(law), seed \(seed): \(report)", sourceLocation: sourceLocation)
    return
  }
}

/// What a triple does to a law, and the smallest triple that does so too; nil where the law holds.
func brokenLaw(
  _ triple: MergeTriple, _ violation: @escaping (MergeTriple) throws -> String?
) -> String? {
  let found = { (triple: MergeTriple) -> String? in
    do { return try violation(triple) } catch { return "\(error)" }
  }
  guard let first = found(triple) else { return nil }
  let small = MergeShrinker.shrunken(triple) { found($0) != nil }
  return "\(found(small) ?? first)\nshrunken, \(small)\nas made, \(triple)"
}
