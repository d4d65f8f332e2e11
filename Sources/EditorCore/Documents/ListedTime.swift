import ConditionalRequests

/// Times as lists of documents tell them.
enum ListedTime {
  /// Reads seconds or milliseconds since 1970, a time as ISO 8601 writes it, or a date of HTTP.
  static func milliseconds(_ text: String) -> Int64? {
    if let number = Double(text) {
      guard number.isFinite, abs(number) < 1e15 else { return nil }
      return Int64(abs(number) < 1e11 ? number * 1_000 : number)
    }
    return (HTTPDate.unixSeconds(text) ?? unixSeconds(text)).map { $0 * 1_000 }
  }

  /// Reads `2026-07-30T14:01:07Z`, with a fraction and another zone too; a day alone begins at 0.
  private static func unixSeconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let month = number(bytes[5..<7]), (1...12).contains(month)
    else { return nil }
    let hasTime = bytes.count >= 19
    let year = String(decoding: bytes[0..<4], as: UTF8.self)
    let day = String(decoding: bytes[8..<10], as: UTF8.self)
    let clock = hasTime ? String(decoding: bytes[11..<19], as: UTF8.self) : "00:00:00"
    let date = "Day, \(day) \(months[month - 1]) \(year) \(clock) GMT"
    return HTTPDate.unixSeconds(date).map { $0 - (hasTime ? zone(bytes[19...]) : 0) }
  }

  /// How far the zone at the end of a time is ahead of universal time, in seconds.
  private static func zone(_ rest: ArraySlice<UInt8>) -> Int64 {
    let zone = rest.drop { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return 0
    }
    let digits = zone.dropFirst().filter { (0x30...0x39).contains($0) }
    guard digits.count >= 2, let hours = number(digits[0..<2]) else { return 0 }
    let minutes = digits.count >= 4 ? number(digits[2..<4]) ?? 0 : 0
    let seconds = Int64(hours * 3_600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    Int(String(decoding: Array(digits), as: UTF8.self))
  }

  /// When something was, in few characters: the clock today, then the weekday, the day, the year.
  static func brief(_ milliseconds: Int64, now: Int64, secondsFromUTC: Int) -> String {
    let local = milliseconds / 1_000 + Int64(secondsFromUTC)
    let today = now / 1_000 + Int64(secondsFromUTC)
    guard (-60_000_000_000...250_000_000_000).contains(local) else { return "?" }
    let words = HTTPDate.text(local).split(separator: " ").map(String.init)
    let days = today / 86_400 - local / 86_400
    switch days {
    case 0: return String(words[4].prefix(5))
    case 1...6: return String(words[0].prefix(3))
    case 7...300: return "\(words[1]) \(words[2])"
    default: return "\(words[2]) \(words[3])"
    }
  }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
