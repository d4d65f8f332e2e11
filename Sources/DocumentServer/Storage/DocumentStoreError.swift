/// The database failed: the reason is for the log, not for those who asked.
struct DocumentStoreError: Error {
  let underlying: any Error
}
