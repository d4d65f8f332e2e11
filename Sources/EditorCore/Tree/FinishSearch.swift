/// Takes the outcome of a search into account.
func finishSearch(_ state: inout State, _ id: RequestID, _ reply: SearchReply) -> [Effect] {
  []
}
