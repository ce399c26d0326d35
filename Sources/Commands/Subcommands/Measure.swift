internal import AgreementModel
internal import ArgumentParser
internal import Measurement
internal import Prompts
internal import Reports
internal import Terminal

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Is the agreement being kept? Measured from the CRM's exports.",
    discussion: """
      entente measure Acme --leads leads.csv --activities activities.csv
      entente measure Acme --leads leads.csv --activities call=calls.csv --activities email=mails.csv
      entente measure agreement.json --leads leads.csv --format html -o report.html
      entente measure Acme --leads leads.csv --explain L-1042

      Nothing after --as-of exists; by default that is the newest instant in the files. A workshop keeps every \
      measurement, so that the next report shows the trend. Exit codes: 0 measured; 1 a clause is not attained and \
      --fail-on-breach was given; 64 usage; 65 bad data; 66 no input; 73 and 74 cannot write.
      """)

  @OptionGroup var options: MeasureOptions

  @Option(help: ArgumentHelp("What happened to one lead, and what each clause makes of it.", valueName: "lead_id"))
  var explain: String?

  @Option(help: ArgumentHelp("text, markdown, html, json or csv.", valueName: "format"))
  var format: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where to; the ending says the format. Overwritten when it is there.", valueName: "file"))
  var output: String?

  @Flag(help: "The report of a meeting: what changed, what to talk about, who answers for it.")
  var pack = false

  @Flag(help: "Exit code 1 when a clause is not attained; provisional ones do not count.")
  var failOnBreach = false

  @Flag(help: "With --fail-on-breach: provisional clauses count too.")
  var strict = false

  func run() throws {
    try options.run { surroundings in
      let format = try ReportFormat(wish: format, output: output)
      var measuring = try Measuring(options, surroundings)
      measuring.request.explain = explain
      let measured = try measuring.measure()
      let text = try format.text(of: measured)
      if let output {
        try measuring.refuseInput(as: output)
        try OutputFile.write(text, to: output, overwrites: true)
      } else {
        try Console().write(document: text)
      }
      try surroundings.remark(measuring.subject.remarks)
      if failOnBreach, measured.hasBreach(isStrict: strict) { throw ExitCode(Failure.Code.negative.rawValue) }
    }
  }
}
