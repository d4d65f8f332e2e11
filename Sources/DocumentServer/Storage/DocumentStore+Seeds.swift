import Foundation

extension DocumentStore {
  /// Makes the documents whose paths have never been in use.
  ///
  /// Throws: `DocumentServerError` when a path is none, or the database fails.
  func plant(_ seeds: [SeedDocument]) async throws(DocumentServerError) {
    for seed in seeds {
      do {
        let path = try DocumentPath(target: seed.path)
        let content = DocumentChange.Content(
          body: Data(seed.body), mediaType: "application/json")
        _ = try await make(
          DocumentChange(content: content, author: seed.author), at: path,
          unless: { state in state == .never ? nil : state })
      } catch {
        throw DocumentServerError(message: "The document \(seed.path) cannot be made: \(error).")
      }
    }
  }
}
