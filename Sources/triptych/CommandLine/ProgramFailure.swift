/// Something that ends the program: a sentence for people.
struct ProgramFailure: Error, CustomStringConvertible {
  /// What happened, what is safe, what can be done.
  let description: String

  /// A failure with its sentence.
  init(_ description: String) {
    self.description = description
  }
}
