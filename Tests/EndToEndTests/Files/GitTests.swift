import Foundation
import TestSupport
import Testing

/// The system's git with this program as merge driver, mergetool and diff.
@Suite(.enabled(if: TestEnvironment.program("git") != nil, "git is not installed"))
struct GitTests {
  private let shop: Workshop

  init() async throws {
    shop = try Workshop()
    try await shop.succeed("git init -q -b main . && triptych git-setup --install")
    try shop.put(".git/info/exclude", "home\n")
  }

  @Test func `what plain git would call a conflict merges cleanly`() async throws {
    try await commit("x.json", "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    try await branch("side", "x.json", "{\n  \"a\": 10,\n  \"b\": 2\n}\n")
    try await commit("x.json", "{\n  \"a\": 1,\n  \"b\": 20\n}\n")
    let plain = try await shop.run(
      "git show main~:x.json >home/b; git show side:x.json >home/t; git show main:x.json >home/m; "
        + "git merge-file -p home/m home/b home/t")
    #expect(plain.output.contains("<<<<<<<"), "plain git is expected to stumble here")
    try await shop.succeed("git merge -q side -m merged")
    #expect(shop.text("x.json") == "{\n  \"a\": 10,\n  \"b\": 20\n}\n")
    #expect(try await shop.succeed("git status --short") == "")
  }

  @Test func `a conflict stops the merge, holds mine, and is told`() async throws {
    try await makeConflict()
    let run = try await shop.run("git merge side")
    #expect(run.status == 1)
    #expect(run.output.contains("Merge conflict in dir/x.json"), "\(run.output)")
    #expect(run.errors.contains("dir/x.json: 1 conflict."), "\(run.errors)")
    #expect(run.errors.contains("/a: both changed"), "\(run.errors)")
    #expect(shop.text("dir/x.json") == "{\n  \"a\": 3,\n  \"b\": 20\n}\n")
    #expect(try await shop.succeed("git status --short") == "UU dir/x.json\n")
  }

  @Test func `a mergetool that decides nothing leaves the file as it was`() async throws {
    try await makeConflict()
    _ = try await shop.run("git merge side")
    // Without a terminal the merge view cannot open, which is trouble for git's mergetool too.
    let run = try await shop.run("git mergetool --no-prompt --tool=triptych </dev/null")
    #expect(run.status != 0)
    #expect(try await shop.succeed("git status --short") == "UU dir/x.json\n")
    #expect(shop.text("dir/x.json") == "{\n  \"a\": 3,\n  \"b\": 20\n}\n")
  }

  @Test func `a file that both sides added is merged without a base`() async throws {
    try await commit("y.json", "{}")
    try await branch("side", "x.json", "{\"a\": 1, \"t\": 2}\n")
    try await commit("x.json", "{\"a\": 1, \"m\": 3}\n")
    try await shop.succeed("git merge -q side -m merged")
    #expect(shop.text("x.json") == "{\"a\": 1, \"m\": 3, \"t\": 2}\n")
  }

  @Test func `a path may be anything`() async throws {
    let name = "-h \u{1B}[31m\n\"é\".json"
    try await commit(name, "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    try await branch("side", name, "{\n  \"a\": 10,\n  \"b\": 2\n}\n")
    try await commit(name, "{\n  \"a\": 1,\n  \"b\": 20\n}\n")
    let difference = try await shop.succeed("git diff HEAD~")
    #expect(difference.hasPrefix(#"-h \u001b[31m\n"é".json: 1 changed"#), "\(difference)")
    try await shop.succeed("git merge -q side -m merged")
    #expect(shop.text(name) == "{\n  \"a\": 10,\n  \"b\": 20\n}\n")
  }

  @Test func `a file that is no JSON is merged as text`() async throws {
    try await commit("x.json", "// note\n{\n  \"a\": 1\n}\n")
    try await branch("side", "x.json", "// note\n{\n  \"a\": 2\n}\n")
    try await commit("x.json", "// note\n{\n  \"a\": 3\n}\n")
    let run = try await shop.run("git merge side")
    #expect(run.status == 1)
    #expect(run.errors.contains("x.json is merged as text: x.json (mine):1:1: not JSON"))
    #expect(
      shop.text("x.json")
        == "// note\n{\n<<<<<<< mine\n  \"a\": 3\n=======\n  \"a\": 2\n>>>>>>> theirs\n}\n")
  }

  @Test func `a conflict between ancestors comes up again in the merge itself`() async throws {
    // A criss-cross history: both sides merged the other's first change, and decided otherwise.
    try await commit("x.json", "{\"a\": 1}\n")
    try await branch("side", "x.json", "{\"a\": 3}\n")
    try await commit("x.json", "{\"a\": 2}\n")
    try await shop.succeed("git branch first")
    _ = try await shop.run("git merge side")
    try await commit("x.json", "{\"a\": 2}\n")
    _ = try await shop.run("git checkout -q side && git merge first")
    try await commit("x.json", "{\"a\": 3}\n")
    let run = try await shop.run("git checkout -q main && git merge side")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("x.json: 1 conflict."), "\(run.errors)")
  }

  @Test func `git diff shows what changed by structure`() async throws {
    try await commit("x.json", "{\"a\": 1, \"b\": 2}\n")
    try shop.put("x.json", "{\n  \"a\": 5,\n  \"b\": 2\n}\n")
    #expect(
      try await shop.succeed("git diff")
        == "x.json: 1 changed\n\n~ /a\n  - 1\n  + 5\n\n")
    try shop.put("x.json", "{ \"a\": 1, \"b\": 2 }\n")
    #expect(try await shop.succeed("git diff").contains("only layout differs: white space"))
    try shop.put("x.json", "{ \"a\": \n")
    let broken = try await shop.succeed("git diff")
    #expect(broken.contains("x.json is compared as text: x.json:2:1: not JSON"))
    #expect(broken.contains("+{ \"a\": "), "\(broken)")
    try await shop.succeed("git checkout -q x.json && git mv x.json y.json && chmod +x y.json")
    let moved = try await shop.succeed("git diff -M HEAD")
    #expect(moved.contains("x.json -> y.json: mode 100644 -> 100755"), "\(moved)")
    try await shop.succeed("git rm -qf y.json")
    #expect(try await shop.succeed("git diff HEAD").contains("x.json: deleted\n  - {\"a\": 1"))
  }

  @Test func `setting up twice changes nothing, and other entries stay`() async throws {
    try shop.put(".gitattributes", "# mine\n*.png binary\n*.json text eol=lf")
    try await shop.succeed("git config merge.other.driver 'x %A' && triptych git-setup --install")
    let attributes =
      "# mine\n*.png binary\n*.json text eol=lf\n*.json merge=triptych diff=triptych\n"
    #expect(shop.text(".gitattributes") == attributes)
    let configuration = shop.text(".git/config")
    try await shop.succeed("triptych git-setup --install")
    #expect(shop.text(".gitattributes") == attributes)
    #expect(shop.text(".git/config") == configuration)
    try await shop.succeed("triptych git-setup --uninstall && triptych git-setup --uninstall")
    #expect(shop.text(".gitattributes") == "# mine\n*.png binary\n*.json text eol=lf\n")
    let left = try #require(shop.text(".git/config"))
    #expect(!left.contains("triptych") && left.contains("x %A"), "\(left)")
  }

  @Test func `it is set up for all repositories, and printed without being written`()
    async throws
  {
    try await shop.succeed("triptych git-setup --uninstall")
    #expect(shop.text(".gitattributes") == nil)
    let printed = try await shop.succeed("triptych git-setup --pattern '*.geojson'")
    #expect(printed.contains("*.geojson merge=triptych diff=triptych"))
    #expect(printed.contains("driver = triptych git-merge -- %O %A %B %L %P"), "\(printed)")
    #expect(shop.text("home/.gitconfig") == nil)
    let settings = printed.components(separatedBy: "# .gitattributes")[0]
    try shop.put("printed", settings)
    let driver = try await shop.succeed("git config -f printed mergetool.triptych.cmd")
    try await shop.succeed("triptych git-setup --install --global --pattern '*.geojson'")
    #expect(driver == (try await shop.succeed("git config mergetool.triptych.cmd")))
    #expect(
      try await shop.succeed("git check-attr merge diff -- a.geojson")
        == "a.geojson: merge: triptych\na.geojson: diff: triptych\n")
  }

  @Test func `outside of a repository it says what to do`() async throws {
    let run = try await shop.run(
      "mkdir -p /tmp/none.$$ && cd /tmp/none.$$ && "
        + "triptych git-setup --install; s=$?; rmdir /tmp/none.$$; exit $s")
    #expect(run.status == 2)
    #expect(run.errors.contains("--global"))
    #expect(try await shop.run("PATH=${PATH%%:*} triptych git-setup --install").status == 2)
  }

  /// Both sides change `/a`, mine `/b` as well.
  private func makeConflict() async throws {
    try await shop.succeed("mkdir dir")
    try await commit("dir/x.json", "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    try await branch("side", "dir/x.json", "{\n  \"a\": 2,\n  \"b\": 2\n}\n")
    try await commit("dir/x.json", "{\n  \"a\": 3,\n  \"b\": 20\n}\n")
  }

  /// Commits a file on a new branch, and goes back.
  private func branch(_ name: String, _ file: String, _ text: String) async throws {
    try await shop.succeed("git checkout -q -b \(name)")
    try await commit(file, text)
    try await shop.succeed("git checkout -q -")
  }

  private func commit(_ file: String, _ text: String) async throws {
    try shop.put(file, text)
    try await shop.succeed("git add -A && git commit -q -m changed")
  }
}
