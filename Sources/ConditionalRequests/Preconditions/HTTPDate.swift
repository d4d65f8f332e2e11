/// Dates as HTTP fields carry them, in whole seconds since 1970.
///
/// Source: RFC 9110, section 5.6.7.
public enum HTTPDate {
  /// Reads a date in any of the three forms, or `nil` when it is none of them.
  ///
  /// Read are IMF-fixdate, the obsolete form with a two-digit year (70 to 99 is the last
  /// century), and that of C's `asctime`. The name of the weekday is not checked.
  public static func unixSeconds(_ text: String) -> Int64? {
    // "," and "-" separate as blanks do, so that the three forms differ only in their order.
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }.map(String.init)
    guard let weekday = words.first, weekday.allSatisfy(\.isLetter) else { return nil }
    switch words.count {
    case 6 where words[5] == "GMT":
      return seconds(day: words[1], month: words[2], year: words[3], time: words[4])
    case 5:
      return seconds(day: words[2], month: words[1], year: words[4], time: words[3])
    default:
      return nil
    }
  }

  /// The date as IMF-fixdate, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  ///
  /// - Precondition: the year has four digits (0 to 9999).
  public static func text(_ unixSeconds: Int64) -> String {
    let (days, second) = unixSeconds.quotientAndRemainder(flooredBy: 86_400)
    let date = civilDate(daysSince1970: days)
    precondition((0...9999).contains(date.year), "a year of four digits, not \(date.year)")
    let weekday = weekdays[Int((days + 4).quotientAndRemainder(flooredBy: 7).remainder)]
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(weekday), \(padded(date.day, 2)) \(months[date.month - 1]) \(padded(date.year, 4)) "
      + clock.joined(separator: ":") + " GMT"
  }
}

/// The last second that IMF-fixdate can write.
private let latest: Int64 = 253_402_300_799
private let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
private let monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

private func seconds(day: String, month: String, year: String, time: String) -> Int64? {
  guard let month = months.firstIndex(of: month), let day = number(day, digits: 1...2),
    (1...monthDays[month]).contains(day), let year = fullYear(year),
    let second = secondOfDay(time)
  else { return nil }
  let total = daysSince1970(year: year, month: month + 1, day: day) * 86_400 + second
  // A leap second at the end of the year 9999 could not be written again.
  return total <= latest ? total : nil
}

private func fullYear(_ text: String) -> Int? {
  if let year = number(text, digits: 4...4) { return year }
  return number(text, digits: 2...2).map { $0 < 70 ? 2000 + $0 : 1900 + $0 }
}

private func secondOfDay(_ text: String) -> Int64? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    .compactMap { number(String($0), digits: 2...2) }
  guard parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] <= 60 else { return nil }
  return Int64(parts[0] * 3600 + parts[1] * 60 + parts[2])
}

private func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
  guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return Int(text)
}

private func padded(_ value: some BinaryInteger, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Counts from March, so that the leap day is the last of its year; eras of 400 years.
private func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
  let year = Int64(month <= 2 ? year - 1 : year)
  let (era, yearOfEra) = year.quotientAndRemainder(flooredBy: 400)
  let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// The inverse of `daysSince1970(year:month:day:)`.
private func civilDate(daysSince1970 days: Int64) -> (year: Int, month: Int, day: Int) {
  let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(flooredBy: 146_097)
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let marchMonth = (5 * dayOfYear + 2) / 153
  let month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
  let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
  return (year, month, Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
}

extension Int64 {
  /// Division that rounds down, so that the remainder is never negative.
  fileprivate func quotientAndRemainder(
    flooredBy divisor: Int64
  ) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
