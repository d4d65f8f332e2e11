/// What RFC 8259 accepts, one row for each accepted case of the public JSON test suites.
enum AcceptedTexts {
  static let all = arrays + numbers + objects + strings + unicode + structures + tolerated

  static let arrays = [
    SyntaxCase("an array in an array, spaces behind it", "[[]  ]"),
    SyntaxCase("an array of an empty string", #"[""]"#),
    SyntaxCase("an empty array", "[]"),
    SyntaxCase("an array, then a line break", "[\"z\"]\n"),
    SyntaxCase("an array of false", "[false]"),
    SyntaxCase("an array of many kinds", #"[null, 7, "7", {}]"#),
    SyntaxCase("an array of null", "[null]"),
    SyntaxCase("a line break before the bracket", "[7\n]"),
    SyntaxCase("a space before the array", " [7]"),
    SyntaxCase("nulls between numbers", "[7,null,null,null,8]"),
    SyntaxCase("a space behind the array", "[8] "),
    SyntaxCase("an array of true", "[true]"),
  ]

  static let numbers = [
    SyntaxCase("a large exponent", "[321e56]"),
    SyntaxCase("zero with a signed exponent", "[0e+2]"),
    SyntaxCase("zero with an exponent", "[0e2]"),
    SyntaxCase("a number behind a space", "[ 5]"),
    SyntaxCase("a number near zero", "[-0." + String(repeating: "0", count: 80) + "1]"),
    SyntaxCase("an integer with an exponent", "[30e1]"),
    SyntaxCase("minus zero", "[-0]"),
    SyntaxCase("a negative integer", "[-321]"),
    SyntaxCase("minus one", "[-1]"),
    SyntaxCase("minus zero in a list", "[1, -0]"),
    SyntaxCase("a capital E", "[2E22]"),
    SyntaxCase("a capital E and a negative exponent", "[2E-2]"),
    SyntaxCase("a capital E and a signed exponent", "[2E+2]"),
    SyntaxCase("an exponent of two digits", "[321e45]"),
    SyntaxCase("a fraction and an exponent", "[654.321e78]"),
    SyntaxCase("a negative exponent", "[2e-2]"),
    SyntaxCase("a signed exponent", "[2e+2]"),
    SyntaxCase("an integer", "[321]"),
    SyntaxCase("a fraction", "[321.987654]"),
    SyntaxCase("more digits than a machine word", "[98765432109876543210987654321]"),
    SyntaxCase("an exponent beyond any double", "[1e999999999999999999999]"),
  ]

  static let objects = [
    SyntaxCase("two members", #"{"abc":"cba", "efg":"gfe"}"#),
    SyntaxCase("one member", #"{"abc":"cba"}"#),
    SyntaxCase("a name twice", #"{"k":"b","k":"c"}"#),
    SyntaxCase("a member twice", #"{"k":"b","k":"b"}"#),
    SyntaxCase("an empty object", "{}"),
    SyntaxCase("an empty name", #"{"":7}"#),
    SyntaxCase("U+0000 escaped in a name", #"{"ab\u0000cd": 24}"#),
    SyntaxCase("extreme numbers", #"{ "low": -2.0e+28, "high": 2.0e+28 }"#),
    SyntaxCase(
      "long strings",
      #"{"list":[{"key": "\#(String(repeating: "y", count: 40))"}], "key": "\#(String(repeating: "z", count: 40))"}"#
    ),
    SyntaxCase("an empty array in an object", #"{"b":[]}"#),
    SyntaxCase("a name written in escapes", #"{"n":"\u041f\u043e\u043b \u0417\u0435\u043c"}"#),
    SyntaxCase("line breaks in an object", "{\n\"b\": \"a\"\n}"),
  ]

  static let strings = [
    SyntaxCase("escapes of one, two and three bytes", #"["\u0061\u012b\u12BA"]"#),
    SyntaxCase("a pair of surrogates", #"["\uD802\udc38"]"#),
    SyntaxCase("two pairs of surrogates", #"["\ud83d\ude3a\ud83d\udc8e"]"#),
    SyntaxCase("all short escapes", #"["\/\\\"\t\r\n\f\b"]"#),
    SyntaxCase("an escaped backslash, then u0000", #"["\\u0000z"]"#),
    SyntaxCase("an escaped quote", #"["\"z"]"#),
    SyntaxCase("what looks like comments", #"["b/*c*/d/*e//f"]"#),
    SyntaxCase("an escaped backslash, then a letter", #"["\\b"]"#),
    SyntaxCase("an escaped backslash, then n", #"["\\nz"]"#),
    SyntaxCase("an escaped control character", #"["\u0013"]"#),
    SyntaxCase("an escaped noncharacter", #"["\uFFFFz"]"#),
    SyntaxCase("a string in an array", #"["zyx"]"#),
    SyntaxCase("a string behind a space", #"[ "zyx"]"#),
    SyntaxCase("the last pair of surrogates", #"["\uDBFF\uDFFFz"]"#),
    SyntaxCase("an escaped no-break space", #"["old\u00A0line"]"#),
    SyntaxCase("an escaped U+0000", #"["\u0000z"]"#),
    SyntaxCase("an escaped comma", #"["\u002cz"]"#),
    SyntaxCase("a string of spaces", #""  ""#),
    SyntaxCase("a pair of surrogates in mixed case", #"["\uD834\uDd1F"]"#),
    SyntaxCase("an escape for three bytes", #"["\u0822"]"#),
    SyntaxCase("an escape for two bytes", #"["\u0124"]"#),
    SyntaxCase("escapes in a row", #"["\u0062\u30af\u30EA\u30b9"]"#),
    SyntaxCase("an escaped line feed", #"["old\u000Aline"]"#),
    SyntaxCase("an escape in capitals", #"["\uA66E"]"#),
    SyntaxCase("an escaped backslash by number", #"["\u005Cz"]"#),
    SyntaxCase("an escaped quote by number", #"["\u0022z"]"#),
    SyntaxCase("a plain string with a space", #"["zyx "]"#),
  ]

  static let unicode = [
    SyntaxCase("U+10FFFF as it is", "[\"%F4%8F%BF%BFz\"]"),
    SyntaxCase("U+FFFF as it is", "[\"%EF%BF%BFz\"]"),
    SyntaxCase("a Greek letter as it is", "[\"%CF%81\"]"),
    SyntaxCase("a reserved code point as it is", "[\"%F0%9B%BF%BE\"]"),
    SyntaxCase("a line separator as it is", "[\"%E2%80%A8z\"]"),
    SyntaxCase("a paragraph separator as it is", "[\"%E2%80%A9z\"]"),
    SyntaxCase("delete as it is", "[\"%7Fz\"]"),
    SyntaxCase("signs of three bytes", "[\"%E2%8D%83%E3%88%B5%E2%8D%83\"]"),
    SyntaxCase("escaped U+10FFFE", #"["\uDBFF\uDFFEz"]"#),
    SyntaxCase("escaped U+1FFFE", #"["\uD83F\uDFFEz"]"#),
    SyntaxCase("an escaped zero width space", #"["\u200Bz"]"#),
    SyntaxCase("an escaped invisible plus", #"["\u2064z"]"#),
    SyntaxCase("escaped U+FDD0", #"["\uFDD0z"]"#),
    SyntaxCase("escaped U+FFFE", #"["\uFFFEz"]"#),
    SyntaxCase("three and four bytes as they are", "[\"%E2%82%AD%F0%9D%84%9F\"]"),
    SyntaxCase("delete between letters", "[\"b%7Fb\"]"),
  ]

  static let structures = [
    SyntaxCase("false alone", "false"),
    SyntaxCase("an integer alone", "24"),
    SyntaxCase("a negative fraction alone", "-0.2"),
    SyntaxCase("null alone", "null"),
    SyntaxCase("a string alone", #""zyx""#),
    SyntaxCase("true alone", "true"),
    SyntaxCase("an empty string alone", #""""#),
    SyntaxCase("a final line break", "[\"b\"]\n"),
    SyntaxCase("true in an array", "[true ]"),
    SyntaxCase("spaces around an array", "  []  "),
    SyntaxCase("all white space there is", "%20%09%0D%0A[%20%09%0D%0A]%20%09%0D%0A"),
  ]

  /// What the RFC leaves to the parser, and this one keeps.
  static let tolerated = [
    SyntaxCase("a lone first surrogate", #"["\ud801"]"#),
    SyntaxCase("a lone second surrogate", #"["\uDFAB"]"#),
    SyntaxCase("a lone surrogate in a name", #"{"\uDFAB":0}"#),
    SyntaxCase("a surrogate and no second one", #"["\uD888\u1235"]"#),
    SyntaxCase("a surrogate and another escape", #"["\uD801\n"]"#),
    SyntaxCase("a surrogate and letters", #"["\uDd1eb"]"#),
    SyntaxCase("two first surrogates", #"["\uD801\uD801\n"]"#),
    SyntaxCase("surrogates the wrong way round", #"["\uDd1f\uD835"]"#),
    SyntaxCase("a byte order mark", "%EF%BB%BF{}"),
    SyntaxCase(
      "five hundred arrays",
      String(repeating: "[", count: 500) + String(repeating: "]", count: 500)),
  ]
}
