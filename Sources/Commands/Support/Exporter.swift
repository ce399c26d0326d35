internal import AgreementModel
internal import Documents
internal import Prompts
internal import WorkingTime

/// Writes an agreement's documents to files, without ever overwriting one unasked.
struct Exporter {
  let surroundings: Surroundings
  /// Whether tables are for a double click, in the form that spreadsheets of the agreement's country expect.
  var forSpreadsheet = false

  /// - Parameter record: What the minutes are written from; asked for only when they are written.
  func content(
    _ agreement: Agreement, as kind: ExportKind, pack: Pack, record: () throws -> Record = { Record() }
  ) throws -> [UInt8] {
    let text = try text(agreement, as: kind, pack: pack, record: record)
    guard kind.medium == .pdf else { return Array(text.utf8) }
    return try Browser.required(surroundings).paper(of: text)
  }

  /// The text of a document; of one on paper, that of its page.
  private func text(
    _ agreement: Agreement, as kind: ExportKind, pack: Pack, record: () throws -> Record
  ) throws -> String {
    let zones = surroundings.zones
    let zone: @Sendable (String) -> TimeZoneRules? = { try? zones.rules(for: $0) }
    let isPage = kind.medium != .text
    do {
      switch kind.format {
      case .markdown: return try MarkdownDocument(pack: pack).text(of: agreement)
      case .html, .pdf: return try HTMLDocument(pack: pack).text(of: agreement)
      case .json: return try JSONDocument().text(of: agreement)
      case .minutes:
        let record = try record()
        return isPage
          ? try HTMLMinutes(of: record, pack: pack).text(of: agreement)
          : try MinutesDocument(of: record, pack: pack).text(of: agreement)
      case .ics: return try CalendarDocument(pack: pack, zone: zone).text(of: agreement)
      case .csv: return try CommitmentsDocument(pack: pack, isForSpreadsheet: forSpreadsheet).text(of: agreement)
      case .wall:
        return isPage
          ? try HTMLWall(pack: pack, zone: zone).text(of: agreement)
          : try WallDocument(pack: pack, zone: zone).text(of: agreement)
      }
    } catch CalendarProblem.noDates {
      throw Failure(.badData, Message("export.noDates"))
    } catch CalendarProblem.unknownZone(let zone) {
      throw Failure(.badData, Message("export.unknownZone", ["zone": .text(zone)]))
    }
  }

  /// Writes what a line of the room asks for: `agreement.pdf`, `minutes`, `wall wall.html`. Nothing: the Markdown and the
  /// model, under the agreement's own name in the working directory.
  /// - Returns: The paths that were written.
  func write(
    _ agreement: Agreement, asked line: String, pack: Pack, record: () throws -> Record
  ) throws -> [String] {
    let name = agreement[.id] ?? "agreement"
    guard !line.isEmpty else {
      return try ExportFormat.together.map { format in
        let kind = ExportKind(format)
        return try write(agreement, as: kind, to: OutputFile.freeName(name, ending: kind.ending), pack, record)
      }
    }
    let (format, path) = ExportFormat.asked(line, pack)
    guard let path else {
      guard let format else { return [] }
      let kind = ExportKind(format)
      return try [
        write(agreement, as: kind, to: OutputFile.freeName(kind.name(name), ending: kind.ending), pack, record)
      ]
    }
    guard let format = format ?? ExportFormat(path: path) else {
      throw Failure(.usage, Message("cli.unknownEnding", ["path": .text(path), "endings": ExportFormat.endings]))
    }
    return try [write(agreement, as: ExportKind(format, path: path), to: path, pack, record)]
  }

  private func write(
    _ agreement: Agreement, as kind: ExportKind, to path: String, _ pack: Pack, _ record: () throws -> Record
  ) throws -> String {
    try OutputFile.write(
      try content(agreement, as: kind, pack: pack, record: record), to: path, overwrites: false)
    return path
  }
}
