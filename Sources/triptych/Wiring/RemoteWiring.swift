import ConditionalRequests
import EditorRuntime
import RemoteDocuments

extension RemoteEnvironment {
  /// The server behind a client.
  init(_ open: OpenClient) {
    self.init(
      load: { record in
        if let fault = await open.failure { return .failed(fault) }
        return await open.client.load(record: record)
      },
      poll: { known, record in
        if let fault = await open.failure { return .failed(fault) }
        return await open.client.poll(known: known, record: record)
      },
      save: { exchange, comparing, unsure, record in
        if let fault = await open.failure { return .unreachable(fault) }
        return await open.client.save(
          exchange, comparing: comparing, unsure: unsure, record: record)
      },
      list: { folder, known, record in await open.list(folder, known: known, record: record) },
      open: { await open.open($0) })
    readRelated = { target, record in
      await open.client.readRelated(target, record: record)
    }
    tellPresence = { report, target in await open.tellPresence(report, at: target) }
    leavePresence = { _ in await open.leavePresence() }
    signIn = { await open.signIn($0) }
  }
}
