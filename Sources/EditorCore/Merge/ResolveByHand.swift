import JSONMerge
import JSONSyntax

/// Makes a value typed by hand the result of a hunk.
func resolveByHand(
  _ state: inout State, _ id: MergeDecision.ID, _ fragment: JSONFragment
) -> [Effect] {
  []
}
