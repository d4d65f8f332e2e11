import JSONSyntax

/// Carries out a command that makes something else of a value; of a selected range, where it can.
func performConversion(_ state: inout State, _ command: ConvertCommand) -> [Effect] {
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  let run = state.selectedRun.flatMap { $0.count > 1 ? $0 : nil }
  if let run, let refusal = refuseHidden(&state, run) { return refusal }
  return repeatably(&state, .conversion(command)) { state in
    switch (command, run) {
    case (.changeType, let run?): return changeTypes(&state, run)
    case (.toggleBoolean, let run?): return toggleBooleans(&state, run)
    case (.sortNames, _?), (.sortNamesDeep, _?), (.toggleEmbedded, _?):
      return refuse(&state, "This works on one value; Esc leaves the selection.")
    case (_, nil): break
    }
    state.tree.selection = nil
    switch command {
    case .changeType: return changeType(&state, place)
    case .toggleBoolean: return toggleBoolean(&state, place)
    case .sortNames: return sortNames(&state, place, .thisObject)
    case .sortNamesDeep: return sortNames(&state, place, .deep)
    case .toggleEmbedded: return toggleEmbedded(&state, place)
    }
  }
}
