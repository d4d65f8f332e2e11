extension MergeMutator {
  /// Renames a member, wraps its value, or moves it into another object.
  ///
  /// Elements keep their identities and stay in their arrays.
  mutating func rearrange(_ value: inout MergeValue) {
    let places = value.paths.filter { path in
      guard let child = path.last, case .object(let members) = value[path.dropLast()] else {
        return false
      }
      return !MergeValueMaker.keys.contains(members[child].name)
    }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    switch random.below(4) {
    case 0, 1: rename(place, in: &value)
    case 2: value[place[...]] = .object([("wrapped", value[place[...]])])
    default: move(place, in: &value)
    }
  }

  private mutating func rename(_ place: [Int], in value: inout MergeValue) {
    guard let child = place.last, case .object(var members) = value[place.dropLast()],
      let name = freeName(members)
    else { return }
    members[child].name = name
    value[place.dropLast()] = .object(members)
  }

  private mutating func move(_ place: [Int], in value: inout MergeValue) {
    let moved = value[place[...]]
    var rest = value.removing(place)
    let objects = rest.paths.filter { path in
      if case .object = rest[path[...]] { return true }
      return false
    }
    guard !objects.isEmpty else { return }
    let target = random.pick(objects)
    guard case .object(var members) = rest[target[...]], let name = freeName(members) else {
      return
    }
    members.insert((name, moved), at: random.below(members.count + 1))
    rest[target[...]] = .object(members)
    value = rest
  }

  private mutating func freeName(_ members: [(name: String, value: MergeValue)]) -> String? {
    let names = Set(members.map { Array($0.name.unicodeScalars) })
    let free = (MergeValueMaker.names + ["moved", "renamed"]).filter {
      !names.contains(Array($0.unicodeScalars)) && !MergeValueMaker.keys.contains($0)
    }
    return free.isEmpty ? nil : random.pick(free)
  }
}
