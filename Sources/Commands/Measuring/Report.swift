internal import AgreementModel
internal import Measurement
internal import Prompts
internal import Reports
internal import Terminal

/// A measurement in one of its forms: a document byte for byte, or rows for a window.
enum Report {
  case document(String)
  case rows([Styled])
}

/// What is written of a measurement.
struct Reporting {
  enum Subject {
    case everything
    /// What happened to one lead.
    case story
    /// The weekly meeting's agenda.
    case meeting
  }

  var format: ReportFormat
  var subject = Subject.everything
  /// For screen readers, pipes and files: no bars, no curves.
  var isPlain = false
  /// No signs but those of a keyboard.
  var hasPlainSigns = false
  var width = 80

  /// - Throws: `Failure` when the format has no such report.
  init(_ format: ReportFormat, _ subject: Subject) throws {
    self.format = format
    self.subject = subject
    let isThere =
      switch (subject, format) {
      case (.everything, _), (_, .text), (_, .markdown), (.story, .json): true
      case (.story, _), (.meeting, _): false
      }
    guard !isThere else { return }
    let option = MessageValue.text(subject == .story ? "--explain" : "--pack")
    throw Failure(.usage, Message("measure.onlyIn", ["option": option, "format": .text(format.rawValue)]))
  }

  /// How many offenders each clause lists: a list of them is complete.
  var offenders: Int?? { format == .csv ? .some(nil) : nil }

  func report(_ material: ReportMaterial, _ pack: @autoclosure () throws -> Pack) throws -> Report {
    switch format {
    case .json: return .document(MeasurementJSON.text(of: material.measured, zone: material.zone))
    case .csv: return .document(OffendersCSV.text(of: material.measured, zone: material.zone))
    case .html: return .document(HTMLReport(material, pack: try pack()).text())
    case .markdown:
      let report = MarkdownReport(material, pack: try pack())
      switch subject {
      case .everything: return .document(report.text())
      case .story: return .document(report.story())
      case .meeting: return .document(report.agenda())
      }
    case .text:
      let report = TerminalReport(
        material, pack: try pack(),
        screen: ReportRows.screen(width: width, isPlain: isPlain, hasPlainSigns: hasPlainSigns))
      let lines =
        switch subject {
        case .everything: report.lines()
        case .story: report.story()
        case .meeting: report.agenda()
        }
      return .rows(ReportRows.rows(of: lines, width: width))
    }
  }
}
