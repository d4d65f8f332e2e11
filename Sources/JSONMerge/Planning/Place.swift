import JSONSyntax

/// A place where something differs: a value that is decided, or a container that is descended into.
struct Place: Sendable {
  /// The place of the container around it; -1 for the root.
  let parent: Int
  /// The number of containers around it.
  let depth: Int
  /// The index among the container's children in each version, -1 where absent; of a run the first.
  let indices: Sides<Int32>
  /// The value in each version, nil where absent; of a run the first.
  let nodes: Sides<JSONNode?>
  /// Which sides differ from base.
  let relation: Relation
  /// Why a person should look although the rules know an answer; empty if there is no reason.
  var remark = ""
  /// Whether the member has another name in mine; found in comparisons of two versions only.
  var isRenamed = false
  /// What was found here.
  var content: Content = .pending

  enum Content: Sendable {
    case pending
    /// All versions are alike; those bytes stand for it that a side changed. Only ever the root.
    case unchanged(Side?)
    /// A member of which nothing but the name changed.
    case renamed
    /// One value, with the number of its decision.
    case value(decision: Int)
    /// A run of elements, with the number of its decision.
    case run(decision: Int, elements: Sides<Range<Int>>)
    /// A container whose children are merged one by one.
    case container(ContainerPlan)
    /// A value that others were moved out of or into.
    case passage(Passage)
    /// A value that one side wrapped or unwrapped where it stood, and the other side edited.
    case rewrapped(Rewrapping)
  }

  /// The container's plan, nil for everything else.
  var plan: ContainerPlan? {
    guard case .container(let plan) = content else { return nil }
    return plan
  }
}

/// How the children of a merged container come together.
struct ContainerPlan: Sendable {
  /// The version whose layout the container keeps.
  let layout: Side
  /// The children, in no particular order.
  let entities: [Entity]
  /// The entities in the order of the result, as long as nobody chose another order.
  let order: [Int]
  /// The number of the decision about the order, nil when no order was changed.
  let orderDecision: Int?
  /// The entities in the order of each version; empty where no order was changed.
  let lists: Sides<[Int]>
  /// How runs that were inserted at the same place are ordered.
  let arrangement: EntityOrder.Arrangement
}
