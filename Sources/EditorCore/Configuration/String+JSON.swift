import JSONSyntax

extension String {
  /// The text as a JSON string, quotes included.
  var asJSON: String {
    String(decoding: JSONFragment.string(JSONString(self)).literal, as: UTF8.self)
  }
}
