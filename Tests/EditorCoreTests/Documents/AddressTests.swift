import Testing

// The addresses are of no use to other modules, but a mistake in them sends requests elsewhere.
@testable import EditorCore

struct AddressTests {
  @Test(arguments: [
    ("http://h:1/a/b?q=1", "c", "http://h:1/a/c"),
    ("http://h:1/a/", "b/c", "http://h:1/a/b/c"),
    ("http://h", "/x", "http://h/x"),
    ("http://h/a/b/", "../c", "http://h/a/c"),
    ("http://h/a/", "../../../c", "http://h/c"),
    ("http://h/a/", "//other/c", "http://other/c"),
    ("http://h/a/", "https://other/c#part", "https://other/c"),
    ("http://h/a/", "ä b", "http://h/a/%C3%A4%20b"),
    ("http://h/a/", "x%20y", "http://h/a/x%20y"),
    ("http://h/a/", ".", "http://h/a/"),
  ])
  func `references are resolved`(base: String, reference: String, expected: String) throws {
    let address = try #require(WebAddress(base))
    #expect(address.resolving(reference)?.text == expected)
  }

  @Test(arguments: [
    ("users", "http://h/a/users"), ("50%", "http://h/a/50%25"), ("a?b#c", "http://h/a/a%3Fb%23c"),
    ("/root", "http://h/root"), ("x://y", "http://h/a/x://y"), ("\u{1B}[m", "http://h/a/%1B%5Bm"),
  ])
  func `names are escaped, whatever they hold`(name: String, expected: String) throws {
    let address = try #require(WebAddress("http://h/a/"))
    #expect(address.appending(name: name).text == expected)
  }

  @Test func `an address without host or of another scheme is none`() {
    for text in ["", "h/a", "ftp://h/a", "file:///a", "http:///a"] {
      #expect(WebAddress(text) == nil, "\(text)")
    }
  }

  @Test func `folders and names are those of the path`() throws {
    let address = try #require(WebAddress("http://h:1/a/b%20c?x=/y/"))
    #expect(address.folder.text == "http://h:1/a/")
    #expect(address.parentFolder.text == "http://h:1/")
    #expect(address.folder.parentFolder.parentFolder.text == "http://h:1/")
    #expect(address.name == "b c")
    #expect(address.place == "h:1/a")
  }
}
