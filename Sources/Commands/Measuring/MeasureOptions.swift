internal import AgreementModel
internal import ArgumentParser
internal import Prompts

/// What `measure` and `watch` have in common: the agreement, the files, and how they are read.
struct MeasureOptions: ParsableArguments {
  @Argument(help: "The workshop's name, its file, or a model: FILE.json.")
  var name: String

  @OptionGroup var exports: ExportOptions

  @Option(help: ArgumentHelp("The first day that is measured; otherwise the agreement's period.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("The first day that is no longer measured.", valueName: "date"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Nothing after it exists: now, or 2027-01-31T18:00; otherwise the newest instant in the files.",
      valueName: "instant"))
  var asOf: String?

  @Flag(inversion: .prefixedNo, help: "Keeps the measurement in the workshop's file, for the trend.")
  var keep: Bool?

  @Flag(help: "Keeps --map, --dates and --decimal in the workshop's file, to be used from now on.")
  var remember = false

  @Flag(help: "Forgets what --remember has kept.")
  var forget = false

  @Flag(help: "Owner 1, Owner 2 … in place of the owners' names, for reports that others see.")
  var withoutNames = false

  @OptionGroup var room: RoomOptions

  @Option(help: .hidden)
  var workers: Int?

  @Option(help: .hidden)
  var blockSize: Int?

  /// Whether nothing is to be measured: what was remembered is to go.
  var isOnlyForgetting: Bool { forget && exports.leads == nil }

  /// What stands for the owners' names in a report; nil: the names. What other programs read is in English.
  func label(in pack: @autoclosure () throws -> Pack, _ format: ReportFormat = .text) rethrows -> ((Int) -> String)? {
    guard withoutNames else { return nil }
    guard format != .json, format != .csv else { return { "Owner \($0)" } }
    let pack = try pack()
    return { pack.render(Message("report.ownerNumber", ["number": .count($0)])) }
  }

  /// Runs a command's work; a failure is printed and becomes the exit code.
  func run(_ work: (Surroundings) throws -> Void) throws { try room.run(work) }
}

/// The CRM's exports, and how they are to be read.
struct ExportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The leads that were handed over: CSV, also gzip.", valueName: "file"))
  var leads: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What was done with them; once for each file, with a channel for all of it if need be.",
      valueName: "[channel=]file"))
  var activities: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Which header stands for a column: handed_over_at=\"Became an MQL\".", valueName: "name=header"))
  var map: [String] = []

  @Option(help: ArgumentHelp("Whether dates are written day or month first: dmy or mdy.", valueName: "order"))
  var dates: String?

  @Option(help: ArgumentHelp("The mark of amounts: point or comma.", valueName: "mark"))
  var decimal: String?

  @Option(
    help: ArgumentHelp("The share of bad rows that is allowed in each file; 1% unless said.", valueName: "percent"))
  var maxBad: String?
}
