import Fuzzing
import Glibc

/// Called by libFuzzer for each input; a violation ends the program, so that the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  #if FUZZ_PARSE
    let violation = parseViolation(bytes)
  #elseif FUZZ_MERGE
    let violation = mergeViolation(bytes)
  #else
    let violation = patchViolation(bytes)
  #endif
  if let violation {
    // An optimised program does not tell why it stops.
    let line = Array("violation: \(violation)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    preconditionFailure(violation)
  }
  return 0
}
