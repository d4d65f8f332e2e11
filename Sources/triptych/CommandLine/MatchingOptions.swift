import ArgumentParser
import JSONMerge

/// How the elements of arrays are matched: what `merge` and `diff` share.
struct MatchingOptions: ParsableArguments {
  @Option(
    name: .customLong("match"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      How the elements of an array are matched: PATH is its JSON Pointer, * for any name or index; \
      KEY a member's name, or index, value or auto. Repeatable.
      """, valueName: "PATH=KEY"),
    transform: { text throws(ValidationError) in
      do throws(MatchRuleError) {
        return try MatchRule(parsing: text)
      } catch {
        throw ValidationError(error.description)
      }
    })
  var rules: [MatchRule] = []

  /// The rules, the later ones over the earlier.
  var options: MergeOptions {
    rules.reduce(into: MergeOptions()) { $0.apply($1) }
  }
}
