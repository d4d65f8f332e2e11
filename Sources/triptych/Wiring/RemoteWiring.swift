import EditorRuntime
import RemoteDocuments

extension RemoteEnvironment {
  /// The server behind a client.
  init(client: DocumentClient) {
    self.init(
      load: { record in await client.load(record: record) },
      poll: { known, record in await client.poll(known: known, record: record) },
      save: { exchange, comparing, unsure, record in
        await client.save(exchange, comparing: comparing, unsure: unsure, record: record)
      })
  }
}
