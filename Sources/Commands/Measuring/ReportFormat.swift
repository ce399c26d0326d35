internal import AgreementModel

/// How a report is written.
enum ReportFormat: String, CaseIterable {
  case text, markdown, html, json, csv

  /// By the option, or else by the ending of the file that it goes to.
  init(wish: String?, output: String?) throws {
    if let wish {
      guard let format = Self(rawValue: wish.lowercased()) else {
        throw Failure(.usage, Message("measure.format", ["format": .text(wish)]))
      }
      self = format
    } else if let output {
      guard let format = Self(ending: output) else {
        throw Failure(.usage, Message("measure.ending", ["path": .text(output)]))
      }
      self = format
    } else {
      self = .text
    }
  }

  private init?(ending path: String) {
    switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "json": self = .json
    case "csv": self = .csv
    default: return nil
    }
  }
}
