import JSONMerge
import JSONSyntax

/// What is wrong about merging the three documents in these bytes; nil when all is well.
public func mergeViolation(_ bytes: [UInt8]) -> String? {
  guard let documents = FuzzDocuments.read(bytes, count: 3) else { return nil }
  let (base, mine, theirs) = (documents[0], documents[1], documents[2])
  let merge = ThreeWayMerge(base: base, mine: mine, theirs: theirs)
  return textViolation(merge) ?? choiceViolation(merge) ?? symmetryViolation(merge)
    ?? oneSidedViolation(base, mine) ?? oneSidedViolation(base, theirs)
    ?? differenceViolation(mine, theirs) ?? patchViolation(merge)
}

/// The patch of the merge leads from theirs to the result.
private func patchViolation(_ merge: ThreeWayMerge) -> String? {
  do {
    let result = try merge.patch().applied(to: merge.theirs)
    return isSemanticallyEqual(result.root, merge.result().document.root)
      ? nil : "the patch of the merge leads to another document"
  } catch {
    return "the patch of the merge does not fit: \(error)"
  }
}

/// Every result and the report must be JSON texts.
private func textViolation(_ merge: ThreeWayMerge) -> String? {
  if parsed(merge.report().serialized()) == nil { return "the report is no JSON text" }
  for choice in [Resolution.mine, .theirs, .base, .mineThenTheirs, .theirsThenMine] {
    let conflicts = merge.conflicts.map { ($0.id, choice) }
    let result = merge.result(resolving: Dictionary(uniqueKeysWithValues: conflicts))
    guard let again = parsed(result.document.serialized()) else {
      return "the result is no JSON text with \(choice)"
    }
    if !isLiterallyEqual(again.root, result.document.root) {
      return "the result reads back as something else with \(choice)"
    }
    for path in result.paths.values.compactMap({ $0 })
    where result.document.node(at: path) == nil { return "nothing stands at \(path)" }
  }
  return nil
}

/// One side's choice everywhere gives that side.
private func choiceViolation(_ merge: ThreeWayMerge) -> String? {
  for (choice, wanted) in [
    (Resolution.mine, merge.mine), (.theirs, merge.theirs), (.base, merge.base),
  ] {
    let all = merge.decisions.map { ($0.id, choice) }
    let result = merge.result(resolving: Dictionary(uniqueKeysWithValues: all)).document
    if !isSemanticallyEqual(result.root, wanted.root) { return "all \(choice) is not \(choice)" }
  }
  return nil
}

/// The sides can be swapped (law L4).
private func symmetryViolation(_ merge: ThreeWayMerge) -> String? {
  let swapped = ThreeWayMerge(base: merge.base, mine: merge.theirs, theirs: merge.mine)
  let kinds = merge.conflicts.map(\.kind.reportName).sorted()
  if kinds != swapped.conflicts.map(\.kind.reportName).sorted() {
    return "other conflicts when the sides are swapped"
  }
  let theirs = merge.conflicts.map { ($0.id, Resolution.theirs) }
  let one = merge.result(resolving: Dictionary(uniqueKeysWithValues: theirs)).document
  let other = swapped.result().document
  return isSemanticallyEqual(one.root, other.root)
    ? nil : "another result when the sides are swapped"
}

/// What only one side changed, or both alike, comes out byte for byte (laws L1 to L3).
private func oneSidedViolation(_ base: JSONDocument, _ side: JSONDocument) -> String? {
  for merge in [
    ThreeWayMerge(base: base, mine: base, theirs: side),
    ThreeWayMerge(base: base, mine: side, theirs: base),
    ThreeWayMerge(base: base, mine: side, theirs: side),
  ] {
    if merge.decisions.contains(where: { $0.outcome != .clean }) { return "not clean" }
    if merge.result().document.serialized() != side.serialized() { return "a change was lost" }
  }
  return nil
}

/// Two documents that were parsed differ exactly when there are differences; an edited one may also
/// differ by elements that stand where equal ones stood.
private func differenceViolation(_ old: JSONDocument, _ new: JSONDocument) -> String? {
  let isEqual = isLiterallyEqual(old.root, new.root)
  if differences(from: old, to: new).isEmpty, !isEqual { return "a difference is missing" }
  guard let oldText = parsed(old.serialized()), let newText = parsed(new.serialized()) else {
    return "a document is no JSON text"
  }
  return differences(from: oldText, to: newText).isEmpty == isEqual
    ? nil : "a difference is amiss"
}
