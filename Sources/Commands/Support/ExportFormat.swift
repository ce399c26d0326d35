internal import AgreementModel
internal import Prompts

/// What a document is written as. Those that are no agreement of their own go by name only where their ending is
/// another one's.
enum ExportFormat: String, CaseIterable {
  case markdown, json, html, pdf, minutes, ics, csv, wall

  /// What the room gets when it asks for no particular one: the agreement for people and for programs.
  static let together: [ExportFormat] = [.markdown, .json]

  init?(path: String) {
    switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "html", "htm": self = .html
    case "pdf": self = .pdf
    case "ics": self = .ics
    case "csv": self = .csv
    default: return nil
    }
  }

  static var names: MessageValue { .list(allCases.map { .text($0.rawValue) }) }
  static var endings: MessageValue {
    .list([".md", ".json", ".html", ".pdf", ".ics", ".csv"].map(MessageValue.text))
  }

  /// `minutes`, `minutes talk.html`, `talk.html`: the format, when the first word is one in the pack's words or by its
  /// own name, and the file.
  static func asked(_ line: String, _ pack: Pack) -> (format: ExportFormat?, path: String?) {
    let word = line.prefix { $0 != " " }
    let rest = line[word.endIndex...].drop { $0 == " " }
    let name = word.lowercased()
    let format = allCases.first { $0.rawValue == name || pack.texts("exportWords.\($0.rawValue)").contains(name) }
    guard let format else { return (nil, line) }
    return (format, rest.isEmpty ? nil : String(rest))
  }
}

/// A format and what it is written on: the minutes and the sheet for the wall are Markdown, or pages, or paper.
struct ExportKind {
  enum Medium { case text, page, pdf }

  var format: ExportFormat
  var medium: Medium

  /// - Parameter path: Where to; its ending says what the minutes and the sheet are written on.
  init(_ format: ExportFormat, path: String? = nil) {
    self.format = format
    switch (format, path.flatMap(ExportFormat.init(path:))) {
    case (.html, _), (.minutes, .html?), (.wall, .html?): medium = .page
    case (.pdf, _), (.minutes, .pdf?), (.wall, .pdf?): medium = .pdf
    default: medium = .text
    }
  }

  var ending: String {
    switch format {
    case .markdown, .minutes, .wall: "md"
    case .json, .html, .pdf, .ics, .csv: format.rawValue
    }
  }

  /// The file's name without its ending; documents that are no agreement of their own say what they are.
  func name(_ agreement: String) -> String {
    switch format {
    case .minutes, .wall: "\(agreement)-\(format.rawValue)"
    default: agreement
    }
  }
}
