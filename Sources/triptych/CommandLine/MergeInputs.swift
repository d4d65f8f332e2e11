import ArgumentParser

/// The three files of a merge, in the order that git names them too.
struct MergeInputs: ParsableArguments {
  @Argument(help: "The version that both sides started from.")
  var base: String

  @Argument(help: "My version.")
  var mine: String

  @Argument(help: "Their version.")
  var theirs: String
}
