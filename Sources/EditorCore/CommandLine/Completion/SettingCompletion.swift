import JSONMerge
import JSONSyntax

extension State {
  /// What may stand behind `:set `, as far as it was typed: a setting and its value, an array that
  /// is merged, or what its elements are matched by.
  func settingCompletions(of begun: String) -> [String] {
    guard begun.hasPrefix("match="), let merge = merge?.merge else {
      let setting = RunSetting.allCases.first { begun.hasPrefix("\($0.rawValue)=") }
      guard let setting else { return RunSetting.allCases.map { "\($0.rawValue)=" } }
      return setting.values.map { "\(setting.rawValue)=\($0)" }
    }
    let wish = begun.dropFirst("match=".count)
    if wish.hasPrefix("/") {
      let arrays = merge.matchModes.keys.sorted { $0.tokens.count < $1.tokens.count }
      if let array = arrays.first(where: { wish.hasPrefix("\($0)=") }) {
        return keys(merge.matchedArray(at: array)).map { "match=\(array)=\($0)" }
      }
      return arrays.map { "match=\($0)=" }.sorted()
    }
    return keys(self.merge?.arrayUnderCursor).map { "match=\($0)" }
  }
}

/// What the elements of an array can be matched by.
private func keys(_ array: MatchedArray?) -> [String] {
  (array?.fittingModes.map(\.text) ?? []) + ["auto"]
}
