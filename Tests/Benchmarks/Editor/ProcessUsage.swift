import Foundation

/// What another process uses, as the kernel counts it.
struct ProcessUsage: Sendable {
  private let id: Int32
  private let clock: clockid_t

  /// Of a running process.
  init(process id: Int32) {
    self.id = id
    var clock: clockid_t = 0
    clock_getcpuclockid(id, &clock)
    self.clock = clock
  }

  /// The processor time of all its threads so far.
  var processorSeconds: Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that it ever had, in bytes.
  var peakBytes: Int { status("VmHWM:") }

  /// The memory that it has, in bytes.
  var residentBytes: Int { status("VmRSS:") }

  /// A line of `/proc/PID/status`, in bytes; 0 when it cannot be read.
  private func status(_ label: String) -> Int {
    guard let data = FileManager.default.contents(atPath: "/proc/\(id)/status") else { return 0 }
    let line = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(label) }
    return (line?.split { $0 == " " || $0 == "\t" }.compactMap { Int($0) }.first ?? 0) * 1024
  }
}
