import Fuzzing

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
  if let violation { preconditionFailure(violation) }
  return 0
}
