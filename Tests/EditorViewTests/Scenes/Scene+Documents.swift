import ConditionalRequests
import EditorCore

extension Scene {
  /// The list of documents: as it should be, empty, and where the server has none.
  static let documents: [(name: String, scene: Scene)] = [
    ("documents", listed),
    ("documents-filtered", filtered),
    ("documents-without-list", unlisted),
    ("documents-new", naming),
  ]

  private static var listed: Scene {
    contested.on(.documents).changing { state in
      let folder = "https://api.example.test/docs/"
      state.documents.folder = folder
      state.documents.answeredAt = now - 4000
      let day: Int64 = 86_400_000
      let entries: [(String, String?, Int?, Int64?, String?)] = [
        ("archive/", nil, nil, nil, nil),
        ("checkout.json", "a410", 4096, now - 60_000, "bo"),
        ("flags.json", "77b2", 812, now - 2_400_000, "ana"),
        ("pricing.json", "01ce", 22_400, now - 3 * day, "bo"),
        ("regions.json", "be90", 1940, now - 40 * day, "a person with a long name"),
        ("überlang \u{202E}und 日本語 mit Namen, der nicht passt.json", "x", 1, 0, nil),
      ]
      state.documents.listing = DocumentListing(
        entries: entries.map { name, tag, size, time, author in
          var entry = ListedDocument(url: folder + name, name: name)
          entry.isFolder = name.hasSuffix("/")
          entry.tag = tag.map { "\"\($0)\"" }
          entry.byteCount = size
          entry.changedAt = time
          entry.author = author
          return entry
        })
      state.documents.seen = [
        folder + "pricing.json": SeenDocument(
          entityTag: EntityTag(strong: "old"), changeCount: 2)
      ]
      state.documents.drafts = [
        DraftOffer(
          id: "a", document: folder + "flags.json", changedAt: now, baseTag: "77b2",
          changeCount: 3)
      ]
      state.lists.documents.selected = 2
    }
  }

  private static var filtered: Scene {
    listed.changing { state in
      state.documents.filter = "pri"
      state.input = .filter(LineEditor("pri"))
      state.lists.documents = ListState()
    }
  }

  private static var unlisted: Scene {
    empty().on(.documents).changing { state in
      state.session.url = ""
      state.documents.folder = "https://api.example.test/docs/"
      state.documents.answeredAt = now
      state.documents.failure = "This server lists no documents here."
    }
  }

  private static var naming: Scene {
    listed.changing { state in
      state.input = .newDocument(LineEditor("rollout.json"))
      state.message = Message(.information, "Its name, or a path from the server's root on.")
    }
  }
}
