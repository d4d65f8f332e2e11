import Glibc

/// Measures in processor time of this thread, so that a busy machine disturbs little.
enum Stopwatch {
  /// The shortest of several runs, in seconds.
  static func best<Result>(of runs: Int, _ body: () throws -> Result) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = processorSeconds()
      let result = try body()
      best = min(best, processorSeconds() - start)
      // What was made is freed after the clock has stopped.
      withExtendedLifetime(result) {}
    }
    return best
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
