import JSONSyntax
import TestSupport
import Testing

@testable import JSONMerge

/// The law L14 of merge.md 2.11 about growth, in steps that are counted; time is a benchmark's.
struct GrowthTests {
  /// Documents of which each grows in one way.
  enum Shape: String, CaseIterable {
    case equalElements, nestedArrays, reversedRecords, replacedArrays, changedNumbers, shuffled

    /// The texts of base, mine and theirs at some size.
    func texts(_ count: Int, _ random: inout SeededRandom) -> [String] {
      let all = Array(0..<count)
      let list = { (items: [String]) in "[" + items.joined(separator: ",") + "]" }
      switch self {
      case .equalElements:
        return [count, count - 7, count + 3].map { list(Array(repeating: "[0]", count: $0)) }
      case .nestedArrays:
        return ["1,1", "2,1", "1,3"].map {
          String(repeating: "[", count: count) + $0 + String(repeating: "]", count: count)
        }
      case .reversedRecords:
        return [all, all.reversed(), all].enumerated().map { side, order in
          list(order.map { "{\"id\":\($0),\"n\":\(side == 2 ? $0 + 1 : $0)}" })
        }
      case .replacedArrays:
        return (0..<3).map { side in list(all.map { "[\($0),\(side),\($0 * 7 + side)]" }) }
      case .changedNumbers:
        return (0..<3).map { side in list(all.map { "\($0 * 3 + side)" }) }
      case .shuffled:
        return (0..<3).map { _ in list(all.shuffled(using: &random).map { "[\($0)]" }) }
      }
    }
  }

  @Test(arguments: Shape.allCases)
  func `L14: four times the size takes not much more than four times the steps`(
    shape: Shape
  ) throws {
    for seed in seeds(shape == .shuffled ? 3 : 1) {
      var random = SeededRandom(seed: seed)
      let small = try steps(shape.texts(500, &random))
      let large = try steps(shape.texts(2_000, &random))
      // Equal elements are told by their bytes, without a step inside.
      let least = shape == .equalElements ? 1 : 500
      #expect(small >= least, "\(shape) seed \(seed): only \(small) steps were counted")
      #expect(large <= 5 * small + 1_000, "\(shape) seed \(seed): \(small), then \(large)")
    }
  }

  private func steps(_ texts: [String]) throws -> Int {
    let roots = try texts.map { try document($0).root }
    let planner = Planner(
      Sides(base: roots[0], mine: roots[1], theirs: roots[2]), options: MergeOptions())
    return planner.comparison.steps + planner.places.count
  }
}
