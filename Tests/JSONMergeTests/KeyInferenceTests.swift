import JSONMerge
import JSONSyntax
import Testing

/// When a member is taken for the name of elements although it is none of the usual keys.
struct KeyInferenceTests {
  private static let base =
    #"[{"sku":"a","n":1},{"sku":"b","n":2},{"sku":"c","n":3},{"sku":"d","n":4}]"#

  @Test func `a member that all evidence speaks for is a key`() throws {
    let merge = try merge(
      Self.base,
      #"[{"sku":"c","n":3},{"sku":"a","n":1},{"sku":"b","n":2},{"sku":"d","n":4}]"#,
      #"[{"sku":"a","n":1},{"sku":"b","n":2},{"sku":"c","n":9},{"sku":"d","n":4},{"sku":"e","n":5}]"#
    )
    #expect(merge.matchMode(at: .root) == .key("sku"))
    #expect(merge.conflicts.isEmpty, "\(merge.report)")
    #expect(
      text(merge.result().document)
        == #"[{"sku":"c","n":9},{"sku":"a","n":1},{"sku":"b","n":2},{"sku":"d","n":4},{"sku":"e","n":5}]"#
    )
  }

  @Test func `it can be turned off`() throws {
    let versions = (
      base: try document(Self.base),
      mine: try document(Self.base.replacing("\"n\":1", with: "\"n\":7")),
      theirs: try document(Self.base.replacing("\"n\":4", with: "\"n\":8"))
    )
    for (infersKeys, mode) in [(true, MatchMode.key("sku")), (false, .sequence)] {
      var options = MergeOptions()
      options.infersKeys = infersKeys
      let merge = ThreeWayMerge(
        base: versions.base, mine: versions.mine, theirs: versions.theirs, options: options)
      #expect(merge.matchMode(at: .root) == mode)
      #expect(merge.conflicts.isEmpty)
    }
    #expect(MergeOptions().infersKeys)
  }

  @Test(arguments: [
    (
      "three elements", #"[{"sku":"a","n":1},{"sku":"b","n":2},{"sku":"c","n":3}]"#,
      #"[{"sku":"a","n":9},{"sku":"b","n":2},{"sku":"c","n":3}]"#,
      #"[{"sku":"a","n":1},{"sku":"b","n":2},{"sku":"c","n":9}]"#
    ),
    (
      "a name changed by mine", base, base.replacing(#""a""#, with: #""z""#),
      base.replacing(":1", with: ":9")
    ),
    (
      "half of the names gone", base,
      #"[{"sku":"a","n":1},{"sku":"x","n":2},{"sku":"y","n":3},{"sku":"z","n":4}]"#,
      base.replacing(":1", with: ":9")
    ),
    (
      "names exchanged",
      #"[{"at":"1A","who":"ann"},{"at":"1B","who":"bob"},{"at":"1C"},{"at":"1D"}]"#,
      #"[{"at":"1B","who":"ann"},{"at":"1A","who":"bob"},{"at":"1C"},{"at":"1D"}]"#,
      #"[{"at":"1A","who":"ann","diet":1},{"at":"1B","who":"bob"},{"at":"1C"},{"at":"1D"}]"#
    ),
    (
      "positions that count on",
      #"[{"at":1,"t":"a"},{"at":2,"t":"a"},{"at":3,"t":"b"},{"at":4,"t":"b"}]"#,
      #"[{"at":1,"t":"x"},{"at":2,"t":"a"},{"at":3,"t":"a"},{"at":4,"t":"b"},{"at":5,"t":"b"}]"#,
      #"[{"at":1,"t":"a"},{"at":2,"t":"a"},{"at":3,"t":"b","u":1},{"at":4,"t":"b"}]"#
    ),
    (
      "labels that count on",
      #"[{"l":"s1","t":"a"},{"l":"s2","t":"b"},{"l":"s3","t":"c"},{"l":"s4","t":"d"}]"#,
      #"[{"l":"s1","t":"x"},{"l":"s2","t":"a"},{"l":"s3","t":"b"},{"l":"s4","t":"c"},{"l":"s5","t":"d"}]"#,
      #"[{"l":"s1","t":"a"},{"l":"s2","t":"b","u":1},{"l":"s3","t":"c"},{"l":"s4","t":"d"}]"#
    ),
    (
      "prices unique by chance",
      #"[{"p":10,"c":"r"},{"p":15,"c":"g"},{"p":12,"c":"g"},{"p":19,"c":"y"}]"#,
      #"[{"p":11,"c":"r"},{"p":15,"c":"g"},{"p":12,"c":"g"},{"p":19,"c":"y"}]"#,
      #"[{"p":10,"c":"r","s":1},{"p":15,"c":"g"},{"p":12,"c":"g"},{"p":19,"c":"y"}]"#
    ),
    (
      "fractions", base.replacing(#""sku":"a""#, with: #""sku":0.5"#),
      base.replacing(#""sku":"a""#, with: #""sku":0.5"#).replacing(":1", with: ":9"),
      base.replacing(#""sku":"a""#, with: #""sku":0.5"#).replacing(":2", with: ":9")
    ),
    (
      "a member missing once", base.replacing(#"{"sku":"d","n":4}"#, with: #"{"n":4}"#),
      base.replacing(#"{"sku":"d","n":4}"#, with: #"{"n":5}"#),
      base.replacing(#"{"sku":"d","n":4}"#, with: #"{"n":4}"#).replacing(":2", with: ":9")
    ),
  ])
  func `in doubt the array is a sequence`(
    name: String, base: String, mine: String, theirs: String
  ) throws {
    for (mine, theirs) in [(mine, theirs), (theirs, mine)] {
      let merge = try merge(base, mine, theirs)
      #expect(merge.matchMode(at: .root) == .sequence, "\(name) \(merge.report)")
    }
  }

  @Test func `what sits in another seat keeps its edits`() throws {
    let merge = try merge(
      #"[{"at":"1A","who":"ann"},{"at":"1B","who":"bob"},{"at":"1C"},{"at":"1D"}]"#,
      #"[{"at":"1B","who":"ann"},{"at":"1A","who":"bob"},{"at":"1C"},{"at":"1D"}]"#,
      #"[{"at":"1A","who":"ann","diet":1},{"at":"1B","who":"bob"},{"at":"1C"},{"at":"1D"}]"#)
    #expect(
      text(merge.result().document)
        == #"[{"at":"1B","who":"ann","diet":1},{"at":"1A","who":"bob"},{"at":"1C"},{"at":"1D"}]"#)
  }

  @Test func `usual keys and wishes go before`() throws {
    let base = #"[{"sku":"a","ref":"x","n":1},{"sku":"b","ref":"y","n":2}]"#
    let mine = base.replacing(":1", with: ":8")
    let theirs = base.replacing(":2", with: ":9")
    #expect(try merge(base, mine, theirs).matchMode(at: .root) == .key("ref"))
    for (wish, found) in [
      (MatchMode.key("sku"), MatchMode.key("sku")), (.sequence, .sequence),
      (.key("nothing"), .key("ref")), (.uniqueStrings, .key("ref")),
    ] {
      var options = MergeOptions()
      options.matchModes[.root] = wish
      let merge = ThreeWayMerge(
        base: try document(base), mine: try document(mine), theirs: try document(theirs),
        options: options)
      #expect(merge.matchMode(at: .root) == found)
      #expect(merge.conflicts.isEmpty)
    }
  }

  @Test func `a wish for a sequence is not overruled`() throws {
    var options = MergeOptions()
    options.matchModes[.root] = .sequence
    let merge = ThreeWayMerge(
      base: try document(Self.base),
      mine: try document(Self.base.replacing(":1", with: ":8")),
      theirs: try document(Self.base.replacing(":2", with: ":9")), options: options)
    #expect(merge.matchMode(at: .root) == .sequence)
  }

  @Test func `large arrays are looked at once`() throws {
    let rows = { (changed: Int) in
      "["
        + (0..<20_000).map { row in
          #"{"w":\#(row % 7),"sku":"s\#(row)","n":\#(row == changed ? -1 : row % 11)}"#
        }.joined(separator: ",") + "]"
    }
    let merge = try merge(rows(-1), rows(10), rows(19_990))
    #expect(merge.matchMode(at: .root) == .key("sku"))
    #expect(merge.conflicts.isEmpty)
  }
}
