extension String {
  /// The text without the backticks that the key table puts around code for Markdown.
  public var withoutCodeMarks: String { replacing("`", with: "") }
}
