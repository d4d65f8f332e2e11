import Crypto

/// One payload in a draft file: its length, a checksum of length and payload, the payload.
///
/// The checksum makes a write that was cut short, or a tail that the disk filled with zeros,
/// recognisable. SHA-256 is taken (its first 8 bytes) because its machine code is as fast in a
/// debug build.
struct DraftFrame: Equatable {
  /// Bytes before the payload: 8 of length (little endian), 8 of checksum.
  static let headByteCount = 16

  let payload: [UInt8]
  /// The offset after the frame, in bytes.
  let end: Int

  static func append(_ payload: [UInt8], to bytes: inout [UInt8]) {
    let length = encodedLength(payload.count)
    bytes.reserveCapacity(bytes.count + headByteCount + payload.count)
    bytes += length
    bytes += checksum(length: length, payload: payload)
    bytes += payload
  }

  static func encodedLength(_ count: Int) -> [UInt8] {
    let length = UInt64(count)
    return (0..<8).map { index in UInt8(truncatingIfNeeded: length >> (8 * UInt64(index))) }
  }

  /// Nil for a length that no file can have.
  static func decodedLength(_ bytes: some Collection<UInt8>) -> Int? {
    let length = bytes.reversed().reduce(UInt64(0)) { sum, byte in sum << 8 | UInt64(byte) }
    return Int(exactly: length)
  }

  static func checksum(length: [UInt8], payload: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: length)
    hash.update(data: payload)
    return Array(hash.finalize().prefix(8))
  }
}
