func beginSave(_ state: inout State) -> [Effect] { [] }
func beginRefresh(_ state: inout State) -> [Effect] { [] }
func quitProgram(_ state: inout State) -> [Effect] { [.quit(status: 0, farewell: nil)] }
func quitForSignal(_ state: inout State, status: Int32) -> [Effect] {
  [.quit(status: status, farewell: nil)]
}
func pollOnFocus(_ state: inout State) -> [Effect] { [] }
func cancelRequests(_ state: inout State) -> [Effect] { [] }
func recreate(_ state: inout State) -> [Effect] { [] }
func overwrite(_ state: inout State) -> [Effect] { [] }
func discardDraft(_ state: inout State) -> [Effect] { [] }
func abortMerge(_ state: inout State) -> [Effect] { [] }
func showMerge(_ state: inout State) -> [Effect] { [] }
func pauseMerge(_ state: inout State) -> [Effect] { [] }
func performPopup(_ state: inout State, _ command: PopupCommand) -> [Effect] {
  state.popup = nil
  return []
}
/// The word of a confirmation was typed.
func confirm(_ state: inout State, _ confirmation: Confirmation) -> [Effect] { [] }
func setPollInterval(_ state: inout State, milliseconds: Int64?) -> [Effect] { [] }
func saveAndQuit(_ state: inout State) -> [Effect] { [] }
