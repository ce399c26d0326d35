import AgreementModel
import Foundation
import Measurement
import Prompts
import Reports
import Sealing
import Terminal
import Testing

extension Screen {
  /// A window of that width, with the terminal's own widths and ways of making text harmless.
  static func window(_ width: Int, isPlain: Bool = false, isUTF8: Bool = true) -> Screen {
    Screen(width: width, isPlain: isPlain, isUTF8: isUTF8, columns: { displayWidth($0) }, inert: { inertRow($0) })
  }
}

/// The rows that a window shows, as the terminal breaks lines.
func rows(_ lines: [ReportLine], width: Int) -> [String] {
  lines.flatMap { line in
    line.text.isEmpty
      ? [""]
      : wrap(
        line.text, width: min(width, 100), indent: String(repeating: " ", count: line.indent),
        hangingIndent: String(repeating: " ", count: line.hangingIndent))
  }
}

func pack(_ language: String, _ locale: String? = nil) throws -> Pack {
  try #require(Pack(language: language, locale: locale))
}

extension ReportMaterial {
  /// The rich sample under the signed agreement of the documents, with two earlier measurements.
  static let sample = ReportMaterial(.sample, of: .sample, history: .sample)
}

extension Agreement {
  /// `docs/agreement.full.json`, where all promises are made.
  static let sample: Agreement = {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/agreement.full.json")
    let text = (try? String(decoding: Data(contentsOf: url), as: UTF8.self)) ?? "{}"
    return Agreement(tree: (try? StrictJSON.parse(text)) ?? .object([:]))
  }()
}

extension History {
  /// First contact fell from 97 to 93.5 %, revenue rose.
  static let sample: History = {
    func kept(_ asOf: String, response: String, revenue: String) -> JSON {
      [
        "schemaVersion": 1, "frame": ["from": "2027-01-01", "to": "2027-04-01", "asOf": .string(asOf)],
        "clauses": [
          "response": ["share": .string(response)], "revenue": ["share": .string(revenue)],
          "conversion": ["share": nil],
        ],
      ]
    }
    return History([
      kept("2027-02-11T10:00:00+01:00", response: "0.935000", revenue: "0.750000"),
      kept("2027-02-04T10:00:00+01:00", response: "0.970000", revenue: "0.700000"),
    ])
  }()
}
