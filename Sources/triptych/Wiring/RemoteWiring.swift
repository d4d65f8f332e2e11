import ConditionalRequests
import EditorRuntime
import RemoteDocuments

extension RemoteEnvironment {
  /// The server behind a client.
  init(client: DocumentClient) {
    let open = OpenClient(client)
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
  }
}
