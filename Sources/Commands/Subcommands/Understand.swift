internal import AgreementModel
internal import AnswerReading
internal import ArgumentParser
internal import Sealing
internal import Terminal
internal import WorkingTime

struct Understand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand", abstract: "How the coach reads an answer.",
    discussion: """
      Reads one text a line from standard input and prints one JSON object a line: the span that carries the value, \
      and the value; null when nothing of the kind is there. --language es keeps Spain's marks, es-MX the Mexican ones.
      """)

  @Argument(
    help: "number, percent, money, duration, boolean, ratio, count, date, period, hours, list, person or timezone.",
    transform: { text in
      guard let kind = UnderstandKind(rawValue: text) else { throw ValidationError("There is no kind \(text).") }
      return kind
    })
  var kind: UnderstandKind

  @Option(help: ArgumentHelp("The language of the texts, with a country if its marks matter.", valueName: "language"))
  var language = "en"

  func run() throws {
    try Runner.run(language: nil) { surroundings in
      let today = (try? surroundings.zones.rules(for: surroundings.machineZone)) ?? .utc
      let context = ReadingContext(locale: language, today: today.local(at: surroundings.now()).date)
      let reader = AnswerReader(context, zones: kind == .timezone ? surroundings.zones.names : [])
      let input = PlainReader()
      let console = Console()
      let request = LineRequest(prompt: "")
      while true {
        switch try input.read(request) {
        case .line(let text, _):
          try console.write(document: CanonicalJSON.text(of: reader.understand(kind, text) ?? .null) + "\n")
        case .terminated(let signal): endProcess(bySignal: signal)
        default: return
        }
      }
    }
  }
}
