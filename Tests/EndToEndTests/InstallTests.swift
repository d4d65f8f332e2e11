import Foundation
import TestSupport
import Testing

/// The installed program: its manual page and its completions come from the command definitions.
struct InstallTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test func `a program is installed with manual page and completions`() async throws {
    let listed = try await workshop.succeed("triptych install --prefix there --list")
    #expect(try workshop.names().isEmpty)
    let written = try await workshop.succeed("triptych install --prefix there")
    #expect(written == listed)
    let paths = written.split(separator: "\n").map(String.init)
    #expect(paths.count == 5)
    for path in paths where !path.hasSuffix("bin/triptych") {
      #expect(workshop.text(path) != nil, "\(path)")
    }
    #expect(try await workshop.succeed("there/bin/triptych --version") == "0.1.0\n")
    let again = try await workshop.run(
      "PATH=$PWD/there/bin:$PATH triptych install --prefix $PWD/there")
    #expect(again.status == 0)
    #expect(again.errors == "")
  }

  @Test func `the manual page knows every command, option, setting and key`() async throws {
    let page = try await workshop.succeed("triptych manual")
    for word in [
      ".SS triptych merge", ".B \\-\\-token\\-env", ".B poll\n", ".B origins", ".B gd", ".B :wq",
      ".SH FILES",
    ] {
      #expect(page.contains(word), "\(word)")
    }
    #expect(page.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(!page.contains("git\\-merge"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell has completions`(shell: String) async throws {
    let script = try await workshop.succeed("triptych completions \(shell)")
    #expect(script.contains("token-env"))
    #expect(script.contains("git-setup"))
    guard TestEnvironment.program(shell) != nil else { return }
    try await workshop.succeed("triptych completions \(shell) > script; \(shell) -n script")
  }

  @Test func `another shell is refused`() async throws {
    let run = try await workshop.run("triptych completions tcsh")
    #expect(run.status == 64)
    #expect(run.errors.contains("bash, zsh and fish"))
  }
}
