import Foundation
import Measurement
import Testing

@Suite struct HTMLReportTests {
  static let samples: [(name: String, measured: Measured)] = [
    ("sample", .sample), ("calm", .calm), ("empty", .empty),
  ]

  @Test(arguments: samples.flatMap { sample in HTMLSamples.languages.map { (sample.name, sample.measured, $0) } })
  func isWhatWasReviewed(_ name: String, _ measured: Measured, _ language: String) throws {
    let text = try HTMLSamples.text(measured, language, earlier: name == "sample" ? HTMLSamples.earlier : [])
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).\(language).html")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil { try Data(text.utf8).write(to: url) }
    let golden = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    let line = zip(text.split(separator: "\n"), golden.split(separator: "\n")).first { $0 != $1 }
    #expect(text == golden, "\(name).\(language).html differs, first here: \(line?.0 ?? "its length")")
  }

  /// A key without words would stand in the page as itself, and a value without words as a dash in braces.
  @Test(arguments: samples.flatMap { sample in HTMLSamples.languages.map { (sample.measured, $0) } })
  func everythingHasItsWords(_ measured: Measured, _ language: String) throws {
    let text = try HTMLSamples.text(measured, language, earlier: HTMLSamples.earlier)
    #expect(!text.contains("page."))
    #expect(!text.contains("promise."))
    let body = text.split(separator: "</style>").last ?? ""
    #expect(!body.contains("{") && !body.contains("[["))
  }
}
