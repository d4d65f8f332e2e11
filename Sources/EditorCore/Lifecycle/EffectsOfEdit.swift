/// What follows from a change of mine: the forecast of a merge is out of date.
///
/// To be called after every change of `mine` that a person made.
func effectsOfEdit(_ state: inout State) -> [Effect] {
  []
}
