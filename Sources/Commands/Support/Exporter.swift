internal import AgreementModel
internal import Documents
internal import Prompts
internal import WorkingTime

/// Writes an agreement's documents to files, without ever overwriting one unasked.
struct Exporter {
  let surroundings: Surroundings
  /// Whether tables are for a double click, in the form that spreadsheets of the agreement's country expect.
  var forSpreadsheet = false

  /// What a document is written as. Those that are no agreement of their own go by name only where their ending is
  /// another one's.
  enum Format: String, CaseIterable {
    case markdown, json, minutes, ics, csv, wall

    /// The agreement itself, for people and for programs.
    static let agreement: [Format] = [.markdown, .json]

    init?(path: String) {
      switch path.split(separator: ".").last {
      case "md", "markdown": self = .markdown
      case "json": self = .json
      case "ics": self = .ics
      case "csv": self = .csv
      default: return nil
      }
    }

    var ending: String {
      switch self {
      case .markdown, .minutes, .wall: "md"
      case .json, .ics, .csv: rawValue
      }
    }

    static var names: MessageValue { .list(allCases.map { .text($0.rawValue) }) }
    static var endings: MessageValue { .list([.text(".md"), .text(".json"), .text(".ics"), .text(".csv")]) }
  }

  /// - Parameter record: What the minutes are written from.
  func text(_ agreement: Agreement, as format: Format, pack: Pack, record: Record = Record()) throws -> String {
    let zones = surroundings.zones
    do {
      switch format {
      case .markdown: return try MarkdownDocument(pack: pack).text(of: agreement)
      case .json: return try JSONDocument().text(of: agreement)
      case .minutes: return try MinutesDocument(of: record, pack: pack).text(of: agreement)
      case .ics: return try CalendarDocument(pack: pack) { try? zones.rules(for: $0) }.text(of: agreement)
      case .csv: return try CommitmentsDocument(pack: pack, isForSpreadsheet: forSpreadsheet).text(of: agreement)
      case .wall: return try WallDocument(pack: pack) { try? zones.rules(for: $0) }.text(of: agreement)
      }
    } catch CalendarProblem.noDates {
      throw Failure(.badData, Message("export.noDates"))
    } catch CalendarProblem.unknownZone(let zone) {
      throw Failure(.badData, Message("export.unknownZone", ["zone": .text(zone)]))
    }
  }

  /// Writes to a path, or both documents into the working directory under the agreement's own name.
  /// - Returns: The paths that were written.
  func write(_ agreement: Agreement, to target: String, pack: Pack, overwrites: Bool = false) throws -> [String] {
    guard target.isEmpty else {
      guard let format = Format(path: target) else {
        throw Failure(.usage, Message("cli.unknownEnding", ["path": .text(target), "endings": Format.endings]))
      }
      try write(try text(agreement, as: format, pack: pack), to: target, overwrites: overwrites)
      return [target]
    }
    return try Format.agreement.map { format in
      let path = OutputFile.freeName(agreement[.id] ?? "agreement", ending: format.ending)
      try write(try text(agreement, as: format, pack: pack), to: path, overwrites: false)
      return path
    }
  }

  func write(_ text: String, to path: String, overwrites: Bool) throws {
    try OutputFile.write(text, to: path, overwrites: overwrites)
  }
}
