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
      entente measure Acme --leads leads.csv --activities phone=calls.csv --activities email=mails.csv
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
      if options.isOnlyForgetting { return try forget(surroundings) }
      var reporting = try Reporting(
        try ReportFormat(wish: format, output: output), explain != nil ? .story : pack ? .meeting : .everything)
      var measuring = try Measuring(options, surroundings)
      if let output { try measuring.refuseInput(as: output) }
      measuring.request.explain = explain
      if let limit = reporting.offenders { measuring.request.offenders = limit }
      let measured = try measuring.measure()
      let environment = TerminalEnvironment.current()
      let isForPeople = output == nil && environment.isOutputTerminal
      reporting.isPlain = options.room.plain || environment.wishesAccessibility || !isForPeople
      reporting.hasPlainSigns = options.room.plain || environment.wishesAccessibility
      reporting.width = isForPeople ? Console().width : 80
      let pack = { try surroundings.pack(for: measuring.subject.agreement, in: options.room.language, isLenient: true) }
      let label = try options.label(in: try pack(), reporting.format)
      let report = try reporting.report(try measuring.material(measured, label: label), try pack())
      try write(report, isColoured: environment.isColoured() && !options.room.plain)
      try surroundings.remark(measuring.subject.remarks + measuring.remarks(options))
      if options.keep != false, explain == nil, let keeping = measuring.keeping {
        try surroundings.remark([keeping.keep(measured, of: measuring.request)].compactMap(\.self))
      }
      if failOnBreach, measured.hasBreach(isStrict: strict) { throw ExitCode(Failure.Code.negative.rawValue) }
    }
  }

  private func write(_ report: Report, isColoured: Bool) throws {
    switch (report, output) {
    case (.document(let text), let output?): try OutputFile.writeUndisturbed(text, to: output)
    case (.document(let text), nil): try Console().write(document: text)
    case (.rows(let rows), let output?):
      try OutputFile.writeUndisturbed(rows.map { $0.text + "\n" }.joined(), to: output)
    case (.rows(let rows), nil):
      let console = Console(isColoured: isColoured)
      for row in rows { try console.print(row) }
    }
  }

  private func forget(_ surroundings: Surroundings) throws {
    let subject = try MeasuredAgreement(named: options.name, surroundings)
    guard let workshop = subject.workshop else {
      throw Failure(.usage, Message("measure.modelKeepsNothing", ["option": .text("forget")]))
    }
    try Keeping(path: workshop, surroundings: surroundings).forget()
    try surroundings.remark([Message("measure.forgotten")])
  }
}
