/// On what terms a document is to be written.
public enum SaveIntent: Hashable, Sendable {
  /// Only in the place of base. Without base it is the same as `create`.
  ///
  /// When base has neither tag nor time, a GET looks first whether base still stands there, and
  /// the write goes out unguarded if the server gives no validator then either.
  case guarded
  /// Only where nothing stands; a GET looks first, since some servers ignore `If-None-Match: *`.
  case create
  /// In the place of whatever stands there: a person said so.
  ///
  /// A GET looks first, and the write names the validator of what it finds.
  case unconditional
  /// As `guarded`, after a save whose answer nobody saw: a GET first decides whether it arrived.
  case resume
}
