/// Whether a body of this media type may turn out to be JSON.
///
/// True for `application/json`, whatever ends in `+json`, and the types that servers give to files
/// they know nothing about; false for HTML, XML, images, sequences of JSON texts and the rest.
public func mediaTypeMayBeJSON(_ mediaType: String) -> Bool {
  let essence = mediaType.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
  return essence.isEmpty || essence.hasSuffix("+json") || plainTypes.contains(essence)
}

private let plainTypes: Set<String> = [
  "application/json", "text/json", "application/x-json", "text/x-json", "text/plain",
  "application/octet-stream", "binary/octet-stream", "application/unknown",
]
