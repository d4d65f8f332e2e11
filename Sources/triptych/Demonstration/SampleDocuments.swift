/// The documents of the demonstration.
enum SampleDocuments {
  /// Path and text of each; the first one is opened.
  static let all: [(path: String, text: String)] = [
    ("/profiles/42", profile), ("/flags", flags), ("/services/checkout", service),
  ]

  /// A person's profile.
  static let profile = """
    {
      "id": 42,
      "name": "Ava Lindqvist",
      "city": "Gothenburg",
      "email": "ava@example.test",
      "languages": ["sv", "en", "日本語"],
      "address": {
        "street": "Södra vägen 12",
        "zip": "412 54",
        "country": "SE"
      },
      "newsletter": true,
      "notes": "Prefers to be called in the morning.",
      "score": 1.10,
      "manager": null
    }

    """

  /// Feature flags, a list whose items have ids.
  static let flags = """
    {
      "environment": "production",
      "flags": [
        { "id": "checkout-v2", "enabled": true, "rollout": 50, "owner": "payments" },
        { "id": "dark-mode", "enabled": true, "rollout": 100, "owner": "web" },
        { "id": "new-search", "enabled": false, "rollout": 0, "owner": "search" },
        { "id": "express-pay", "enabled": true, "rollout": 10, "owner": "payments" }
      ]
    }

    """

  /// The configuration of a service: nested, with long strings and numbers that must keep their spelling.
  static let service = """
    {
      "name": "checkout",
      "replicas": 3,
      "image": {
        "repository": "registry.example.test/shop/checkout",
        "tag": "2.8.1"
      },
      "environment": [
        { "name": "LOG", "value": "info" },
        { "name": "REGION", "value": "eu-1" },
        { "name": "CACHE", "value": "redis://cache:6379/0" },
        { "name": "FEATURE_X", "value": "on" }
      ],
      "limits": { "cpu": "500m", "memory": "512Mi" },
      "probes": {
        "readiness": { "path": "/ready", "period": 5 },
        "liveness": { "path": "/live", "period": 10 },
        "startup": { "path": "/live", "period": 1 }
      },
      "legacyId": 9007199254740993,
      "ratio": 1.10,
      "budget": 1E+2,
      "drift": -0.0,
      "motd": "Two people edit this document. Whoever saves second is not allowed to win by accident: \
    the server answers 412, and Triptych lays base, mine and theirs side by side.",
      "labels": { "team": "core", "tier": "1" },
      "enabled": true
    }

    """
}
