import ConditionalRequests
import Testing

@Suite struct HTTPDateTests {
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `the three forms of RFC 9110 5_6_7 name the same second`(text: String) {
    #expect(HTTPDate.unixSeconds(text) == 784_111_777)
  }

  @Test(
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
      (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
      (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ] as [(Int64, String)])
  func `a second is written as IMF-fixdate`(seconds: Int64, text: String) {
    #expect(HTTPDate.text(seconds) == text)
    #expect(HTTPDate.unixSeconds(text) == seconds)
  }

  @Test func `a day in every week of four centuries is read as it was written`() {
    for day in stride(from: Int64(-30_000), through: 120_000, by: 7) {
      let seconds = day * 86_400 + (day &* 7919) % 86_400
      #expect(HTTPDate.unixSeconds(HTTPDate.text(seconds)) == seconds)
    }
  }

  @Test(arguments: [
    "", "0", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:61:37 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 06 Nov 19940 08:49:37 GMT", "06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z",
    "Fri, 31 Dec 9999 23:59:60 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
  ])
  func `what is no date is nil`(text: String) {
    #expect(HTTPDate.unixSeconds(text) == nil)
  }

  @Test(arguments: [("69", 2069), ("70", 1970), ("99", 1999), ("00", 2000)])
  func `years of two digits lie between 1970 and 2069`(digits: String, year: Int) {
    #expect(
      HTTPDate.unixSeconds("Sunday, 06-Nov-\(digits) 08:49:37 GMT")
        == HTTPDate.unixSeconds("Sun, 06 Nov \(year) 08:49:37 GMT"))
  }
}
