import PseudoTerminal
import Testing

/// The demo is the same everywhere and every time.
@Suite struct DemoTests {
  @Test(arguments: [
    ("en", ["TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "ENTENTE_LANG": ""]),
    ("es", ["TZ": "America/Caracas", "LC_ALL": "es_ES.UTF-8", "TERM": "dumb", "ENTENTE_LANG": ""]),
  ])
  func theSameBytesEverywhere(language: String, elsewhere: [String: String]) throws {
    let here = try Workplace(["ENTENTE_LANG": language])
    let there = try Workplace(elsewhere)
    let run = try here.run("demo", "--fast", "-o", "out")
    #expect(run.code == 0 && run.errorText == "")
    #expect(!run.output.contains(0x1B))
    let again = try there.run("demo", "--fast", "-o", "out", "--language", language)
    let isSaidAlike = again.output == run.output
    #expect(isSaidAlike)
    for name in ["out/agreement.md", "out/agreement.json"] {
      let isSame = try here.file(name) == there.file(name)
      #expect(isSame, "\(name)")
    }
    let isSigned = try here.text("out/agreement.json").contains("\"status\": \"signed\"")
    #expect(isSigned)
  }

  @Test func nothingIsOverwrittenUnasked() throws {
    let workplace = try Workplace()
    #expect(try workplace.run("demo", "--fast").code == 0)
    #expect(try workplace.run("list").text.contains("There is no workshop yet."), "The demo leaves none behind.")
    let document = try workplace.file("entente-demo/agreement.md")
    try workplace.write("mine", to: "entente-demo/agreement.md")
    #expect(try workplace.run("demo", "--fast").code == 73)
    #expect(try workplace.text("entente-demo/agreement.md") == "mine")
    #expect(try workplace.run("demo", "--fast", "--force").code == 0)
    #expect(try workplace.file("entente-demo/agreement.md") == document)
  }
}
