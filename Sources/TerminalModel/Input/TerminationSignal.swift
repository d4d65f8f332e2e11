/// A signal that asks the program to end in good order.
public enum TerminationSignal: Int32, Hashable, Sendable {
  /// The terminal is gone (SIGHUP, or the end of its input).
  case hangUp = 1

  /// An interrupt sent from outside (SIGINT); `^C` arrives as a key.
  case interrupt = 2

  /// The usual request (SIGTERM).
  case terminate = 15

  /// The status with which the process ends: 128 and the number of the signal.
  public var exitStatus: Int32 { 128 + rawValue }
}
