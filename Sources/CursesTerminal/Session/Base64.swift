/// Bytes as base64 with padding, as OSC 52 wants them.
///
/// **Source**: RFC 4648 section 4.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for index in 0..<4 {
      let isPadding = index > group.count
      result.append(isPadding ? 0x3D : alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)])
    }
  }
  return String(decoding: result, as: UTF8.self)
}
