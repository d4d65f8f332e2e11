/// A number with its noun, for sentences: "1 path", "3 paths".
public func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
