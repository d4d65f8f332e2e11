import Glibc

/// Why a draft could not be written or taken over, with a sentence for people.
public struct DraftError: Error, Equatable, Sendable {
  /// The kinds of failure that a caller may tell apart.
  public enum Reason: Equatable, Sendable {
    /// No space, or no quota, is left.
    case diskFull
    /// The directory or the file may not be written or read by this user.
    case noPermission
    /// The file system can only be read.
    case readOnly
    /// Another editor holds the draft.
    case inUse
    /// The draft does not exist any more.
    case gone
    /// The head or the base of the draft cannot be read.
    case damaged
    /// The journal was closed or discarded before.
    case closed
    /// Anything else that the system reported, by its number.
    case system(Int32)
  }

  /// What was being done.
  public enum Operation: String, Sendable {
    /// Starting a draft, or starting it again after a save.
    case create = "The draft could not be started"
    /// Writing what was typed.
    case append = "The draft could not be written"
    /// Bringing the draft from memory to the disk.
    case synchronize = "The draft is written, but the disk did not confirm it"
    /// Taking over a draft.
    case adopt = "The draft could not be opened"
    /// Removing a draft.
    case discard = "The draft could not be removed"
  }

  /// The kind of failure.
  public let reason: Reason
  /// What was being done when it happened.
  public let operation: Operation
  /// The file or directory concerned.
  public let path: String

  /// What happened, what is safe and what can be done, as full sentences.
  public var message: String {
    "\(operation.rawValue): \(cause). \(advice)"
  }

  private var cause: String {
    switch reason {
    case .diskFull: "the disk is full"
    case .noPermission: "no permission for \(path)"
    case .readOnly: "\(path) is on a file system that can only be read"
    case .inUse: "another editor is using it"
    case .gone: "it is not there any more (\(path))"
    case .damaged: "its beginning is damaged (\(path))"
    case .closed: "it was closed before"
    case .system(let number): "\(systemText(number)) (\(path))"
    }
  }

  private var advice: String {
    switch operation {
    case .create, .append, .synchronize: "Your work is on the screen only: save it soon."
    case .adopt, .discard: "The file was left as it is."
    }
  }

  private func systemText(_ number: Int32) -> String {
    strerror(number).map { text in String(cString: text) } ?? "system error \(number)"
  }
}

extension DraftError {
  /// The failure that `number` (of `errno`) stands for.
  init(_ operation: Operation, errno number: Int32, path: String) {
    self.operation = operation
    self.path = path
    switch number {
    case ENOSPC, EDQUOT, EFBIG: reason = .diskFull
    case EACCES, EPERM: reason = .noPermission
    case EROFS: reason = .readOnly
    case ENOENT: reason = .gone
    case EWOULDBLOCK: reason = .inUse
    default: reason = .system(number)
    }
  }
}
