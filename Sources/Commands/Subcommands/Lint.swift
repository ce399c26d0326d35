internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Sealing
internal import Terminal
internal import WorkingTime

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "The coach's critique without the conversation; exit 1 on a blocker.",
    discussion: """
      Reads a workshop or a model file, changes nothing. A blocker cannot be kept or measured as written, a caution will \
      probably hurt, a hint could be better.
      """)

  @Argument(help: "The workshop's name, its file, or a model: FILE.json.")
  var name: String

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = "text"

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      guard ["text", "json"].contains(format) else {
        throw Failure(.usage, Message("numbers.format", ["format": .text(format)]))
      }
      let (agreement, stale) = try subject(surroundings)
      let findings = Rules.findings(in: agreement, stale: stale) { (try? surroundings.zones.rules(for: $0)) != nil }
      let language = agreement[.language].flatMap { Pack(language: $0)?.language }
      let pack = try surroundings.pack(
        options.language.map(Surroundings.code) ?? language ?? surroundings.language, locale: agreement[.locale])
      if format == "json" {
        try Console().write(document: ReadableJSON.text(of: Self.json(findings, pack)))
      } else {
        let isColoured = TerminalEnvironment.current().isColoured() && !options.plain
        try Stage(console: Console(isColoured: isColoured), pack: pack, isPlain: options.plain).critique(findings)
      }
      if findings.first?.severity == .blocker { throw ExitCode(Failure.Code.negative.rawValue) }
    }
  }

  /// The agreement, and what was answered in it before something it rests on changed.
  private func subject(_ surroundings: Surroundings) throws -> (Agreement, Set<Question.ID>) {
    guard !ModelFile.isNamed(name) else { return (try surroundings.agreement(of: name), []) }
    let conversation = try surroundings.conversation(name)
    return (conversation.agreement, conversation.stale)
  }

  /// `{"findings": [{"rule", "severity", "pointer", "message"}]}`: a contract with other programs.
  private static func json(_ findings: [Finding], _ pack: Pack) -> JSON {
    [
      "findings": .array(
        findings.map { finding in
          [
            "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
            "pointer": .string(finding.pointer.description), "message": .string(pack.render(finding.says)),
          ]
        })
    ]
  }
}
