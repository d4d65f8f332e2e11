import ConditionalRequests
import EditorRuntime
import RemoteDocuments

extension RemoteEnvironment {
  /// The server behind a client; `signIn` knows how requests are made.
  init(client: DocumentClient, signIn: SignIn? = nil) {
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
    if let signIn { self.signIn = { secret in await signIn(open, secret) } }
  }
}
