/// The order to write one more record of what was done.
func journalEffect(_ state: inout State, for record: DraftRecord) -> [Effect] {
  [.journal(.append(record.encode()))]
}
