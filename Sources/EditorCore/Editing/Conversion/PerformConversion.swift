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
    case (.sortNames, let run?): return sortNames(&state, run, .thisObject)
    case (.sortNamesDeep, let run?): return sortNames(&state, run, .deep)
    case (.toggleEmbedded, let run?): return toggleEmbedded(&state, run)
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
