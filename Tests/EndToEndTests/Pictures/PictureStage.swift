import TestSupport

/// The service that the pictures are taken from: a shop, and two who keep its settings.
struct PictureStage {
  static let checkout = "/shop/checkout"

  let stage: Stage
  let size: (columns: Int, rows: Int)

  init(size: (columns: Int, rows: Int)) async throws {
    self.size = size
    var documents = Dictionary(uniqueKeysWithValues: Self.others.map { ($0.path, $0.text) })
    documents[Self.checkout] = Self.base
    stage = try await Stage(documents)
    for other in Self.others {
      try await stage.server.replace(other.path, other.text + "\n", author: other.author)
    }
  }

  /// Somebody at the settings of the checkout.
  func open(
    _ path: String = checkout, as name: String = "ben", options: [String] = ["--poll", "off"]
  ) async throws -> Person {
    try await stage.open(path, as: name, size: size, options: options)
  }

  /// Ava saves three changes, two of them where Ben has changed something too.
  func avaSaves() async throws {
    try await stage.server.replace(Self.checkout, Self.theirs, author: "ava")
  }

  private static let others = [
    (path: "/shop/banners", text: "[ \"Free shipping until Sunday\" ]", author: "cleo"),
    (path: "/shop/carriers", text: "{ \"default\": \"post\", \"express\": true }", author: "ava"),
    (path: "/shop/flags", text: "{ \"fastCheckout\": true }", author: "cleo"),
    (path: "/shop/prices", text: "{ \"currency\": \"EUR\", \"vat\": 0.19 }", author: "ben"),
    (path: "/shop/regions", text: "[ \"eu-1\", \"us-2\" ]", author: "ava"),
    (path: "/shop/search", text: "{ \"engine\": \"b\", \"synonyms\": [] }", author: "ben"),
    (path: "/shop/taxes", text: "{ \"DE\": 19, \"SE\": 25, \"NO\": 25 }", author: "ben"),
  ]

  private static let base = """
    {
      "name": "checkout",
      "replicas": 3,
      "image": { "repository": "registry.example.test/checkout", "tag": "2.8.1" },
      "limits": { "cpu": "500m", "memory": "512Mi" },
      "env": [
        { "name": "LOG", "value": "info" },
        { "name": "REGION", "value": "eu-1" }
      ],
      "probes": { "path": "/hz", "period": 5 },
      "owners": ["ava", "ben"],
      "enabled": true
    }

    """
  private static let theirs = base.replacing("\"replicas\": 3", with: "\"replicas\": 4")
    .replacing("2.8.1", with: "2.9.0").replacing("/hz", with: "/ready")
}
