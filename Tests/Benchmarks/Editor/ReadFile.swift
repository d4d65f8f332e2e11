import Glibc

/// The bytes of a file, read into an array of just that size; nil when it cannot be read.
func readFile(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  lseek(descriptor, 0, SEEK_SET)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let more = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      guard more > 0 else { return }
      count += more
    }
  }
  return bytes.count == size ? bytes : nil
}
