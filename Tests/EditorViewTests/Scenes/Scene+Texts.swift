extension Scene {
  /// The document of most scenes.
  static let checkout = #"""
    {
      "name": "checkout",
      "replicas": 3,
      "image": {
        "repo": "reg.local/checkout",
        "tag": "2.8.1"
      },
      "env": [
        {"name": "LOG", "value": "info"},
        {"name": "REGION", "value": "eu-1"},
        {"name": "CACHE", "value": "redis://cache:6379/0"},
        {"name": "FEATURE_X", "value": "on"}
      ],
      "limits": {
        "cpu": "500m",
        "memory": "512Mi"
      },
      "legacyId": 9007199254740993,
      "notes": "Überprüfen 日本語 ok",
      "probes": {
        "readiness": {"path": "/hz", "seconds": 5},
        "liveness": {"path": "/live", "seconds": 10},
        "startup": null
      },
      "labels": {"team": "infra"},
      "enabled": true
    }
    """#

  /// What I made of it.
  static let mine = #"""
    {
      "name": "checkout",
      "replicas": 5,
      "image": {
        "repo": "reg.local/checkout",
        "tag": "2.8.2"
      },
      "env": [
        {"name": "LOG", "value": "info"},
        {"name": "REGION", "value": "eu-1"},
        {"name": "CACHE", "value": "redis://cache:6379/0"}
      ],
      "limits": {
        "cpu": "750m",
        "memory": "512Mi"
      },
      "owner": "payments",
      "notes": "Überprüfen 日本語 ok",
      "probes": {
        "readiness": {"path": "/hz", "seconds": 5},
        "liveness": {"path": "/live", "seconds": 10},
        "startup": null
      },
      "labels": {"team": "core"},
      "enabled": true
    }
    """#

  /// What they made of it.
  static let theirs = #"""
    {
      "name": "checkout",
      "replicas": 4,
      "image": {
        "repo": "reg.local/checkout",
        "tag": "2.9.0"
      },
      "env": [
        {"name": "LOG", "value": "info"},
        {"name": "REGION", "value": "eu-1"},
        {"name": "CACHE", "value": "redis://cache:6379/0"},
        {"name": "FEATURE_X", "value": "beta"}
      ],
      "limits": {
        "cpu": "500m",
        "memory": "512Mi"
      },
      "legacyId": 9007199254740993,
      "notes": "Überprüfen 日本語 ok",
      "probes": {
        "readiness": {"path": "/ready", "seconds": 5},
        "liveness": {"path": "/live", "seconds": 10},
        "startup": null
      },
      "labels": {"team": "core"},
      "enabled": true
    }
    """#
}
