/// What a person looks for, as it was typed.
public struct SearchPattern: Sendable, Hashable {
  /// Where something is looked for.
  public enum Scope: Sendable, Hashable, CaseIterable {
    /// In names and in values.
    case all
    /// In the names of members only.
    case names
    /// In scalars only.
    case values
  }

  /// The text; a text like `"name":` means the members with exactly this name.
  ///
  /// Case counts only when it has an upper-case letter.
  public var text: String
  /// Whether the text is a regular expression.
  public var isExpression: Bool
  /// Where it is looked for.
  public var scope: Scope

  /// Something to look for.
  public init(_ text: String = "", isExpression: Bool = false, scope: Scope = .all) {
    self.text = text
    self.isExpression = isExpression
    self.scope = scope
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { text.isEmpty }
}

extension SearchPattern {
  /// Why nothing can be looked for like this; `nil` when it can.
  public var problem: String? {
    guard !isEmpty else { return nil }
    do throws(ExpressionError) {
      _ = try SearchQuery(self)
      return nil
    } catch {
      return error.message
    }
  }
}

extension SearchPattern.Scope {
  /// The next one, around the last.
  var next: Self {
    switch self {
    case .all: .names
    case .names: .values
    case .values: .all
    }
  }

  /// What it is called on the screen.
  public var title: String {
    switch self {
    case .all: "names and values"
    case .names: "names"
    case .values: "values"
    }
  }
}
