import ConditionalRequests
import EditorCore
import JSONSyntax

extension Scene {
  /// What is not as it should be: no JSON, no document, places that were refused.
  static let trouble: [(name: String, scene: Scene)] = [
    ("tree-not-json", unreadable.changing { press("<esc>", in: &$0) }),
    ("text-not-json", unreadable),
    ("tree-absent", absent),
    ("tree-sign-in", locked),
    ("tree-rejected", rejected),
    ("list-requests-folded", folded),
  ]

  private static var unreadable: Scene {
    answered(
      .unreadable(
        Revision(bytes: Array(broken.utf8), entityTag: EntityTag(strong: "9f3c"), receivedAt: now),
        problem(of: broken)))
  }

  private static var absent: Scene { answered(.failed(.missing(status: 404, nil))) }

  private static var locked: Scene {
    answered(.failed(.needsCredentials(status: 401, challenge: "Bearer", nil)))
  }

  /// What is to be seen after the first answer of a server.
  private static func answered(_ reply: LoadReply) -> Scene {
    Scene.empty().changing { state in
      _ = reduce(into: &state, .started)
      guard let load = state.network.load else { return }
      _ = reduce(into: &state, .loadFinished(load.id, reply))
    }
  }

  private static let broken =
    "{\n  \"name\": \"checkout\",\n  \"replicas\": 3\n  \"owner\": null\n}\n"

  private static func problem(of text: String) -> JSONSyntaxError {
    do {
      _ = try JSONDocument(parsing: Array(text.utf8))
      preconditionFailure("it is JSON")
    } catch {
      return error
    }
  }

  private static var rejected: Scene {
    Scene().changing { state in
      press("jjc9<ret>^S", in: &state)
      guard let save = state.network.save else { return }
      let words = ProblemText(
        "replicas must not be more than 5", pointers: ["/replicas", "/limits/cpu"])
      _ = reduce(
        into: &state,
        .saveFinished(
          save.request.id,
          SaveReply(outcome: .rejected(status: 422, words), version: nil)))
    }
  }

  private static var folded: Scene {
    Scene().on(.requestLog).changing { state in
      let statuses = [200] + Array(repeating: 304, count: 14) + [412, 200, 200, 304, 304]
      for (number, status) in statuses.enumerated() {
        let isWrite = status == 412 || number == 17
        state.requestLog.append(
          RequestRecord(
            id: number + 1, startedAt: now - 100_000 + Int64(number) * 5_000,
            method: isWrite ? "PUT" : "GET", target: "/docs/checkout.json",
            condition: isWrite ? "If-Match \"9f3c\"" : "If-None-Match \"9f3c\"", status: status,
            entityTag: "\"9f3c\"", milliseconds: 8 + number))
      }
      state.lists.requestLog.selected = 1
    }
  }
}
