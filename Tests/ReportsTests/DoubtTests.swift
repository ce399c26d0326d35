import AgreementModel
import Exports
import Measurement
import Prompts
import Reports
import Testing

/// What makes all figures doubtful: from where on it is said, in words and in JSON.
@Suite struct DoubtTests {
  /// 100 activities, all columns of decisions, a file that ends at as-of: no doubt.
  private static func measured(_ change: (inout Measured) -> Void) -> Measured {
    var measured = Measured.calm
    measured.frame.activities = 100
    measured.frame.newest = measured.frame.asOf
    measured.tables[0].columns += ["accepted_at", "rejected_at", "won_at"].map {
      RecognisedColumn(name: $0, header: $0, how: .name)
    }
    change(&measured)
    return measured
  }

  private static func ago(_ measured: Measured, seconds: Int) -> Instant {
    Instant(seconds: measured.frame.asOf.seconds - seconds)
  }

  private static let calls = ChannelCount(channel: "call", count: 21)

  private static let cases: [(name: String, change: @Sendable (inout Measured) -> Void, doubt: JSON?, words: String)] =
    [
      ("nothing", { _ in }, nil, ""),
      ("a fifth of strangers", { $0.frame.unknownLeadActivities = 20 }, nil, ""),
      (
        "more", { $0.frame.unknownLeadActivities = 21 }, ["kind": "strangers", "count": 21, "of": 100],
        "21 of 100 activities belong to no lead"
      ),
      ("another channel", { $0.otherChannels = [calls] }, nil, ""),
      (
        "another channel, an agreed one unused",
        {
          $0.otherChannels = [calls]
          $0.unusedChannels = ["phone"]
        },
        ["kind": "channels", "count": 21, "of": 100, "channels": [["channel": "call", "count": 21]]],
        "21 activities count as no contact attempt"
      ),
      (
        "a fifth, an agreed one unused",
        {
          $0.otherChannels = [ChannelCount(channel: "call", count: 20)]
          $0.unusedChannels = ["phone"]
        }, nil, ""
      ),
      ("half in another channel", { $0.otherChannels = [ChannelCount(channel: "mail", count: 50)] }, nil, ""),
      (
        "more than half", { $0.otherChannels = [ChannelCount(channel: "", count: 51)] },
        ["kind": "channels", "count": 51, "of": 100, "channels": [["channel": "", "count": 51]]], "not given (51)"
      ),
      (
        "no rejections", { $0.tables[0].columns.removeAll { $0.name == "rejected_at" } },
        ["kind": "undecided", "columns": ["rejected_at"]], "the leads file has no rejected_at"
      ),
      (
        "decisions of a status",
        {
          $0.tables[0].columns.removeAll { $0.name == "rejected_at" }
          $0.clauses[0].isLatestChangeOnly = true
        }, nil, ""
      ),
      ("two days old", { $0.frame.newest = ago($0, seconds: 172_800) }, nil, ""),
      (
        "older", { $0.frame.newest = ago($0, seconds: 172_801) }, ["kind": "stale"],
        "What was done since then is not in them"
      ),
    ]

  @Test(arguments: cases.indices) func isSaidFromThereOn(_ index: Int) throws {
    let (name, change, doubt, said) = Self.cases[index]
    let measured = Self.measured(change)
    let found = MeasurementJSON.json(of: measured)["doubts"]?.array ?? []
    #expect(found.count == (doubt == nil ? 0 : 1), "\(name)")
    for member in doubt?.object?.members ?? [] { #expect(found.first?[member.name] == member.value, "\(name)") }
    let material = ReportMaterial(measured, of: .sample)
    for (language, word) in [("en", "Careful"), ("es", "Atención")] {
      let report = TerminalReport(material, pack: try pack(language), screen: .window(400))
      let text = report.lines().map(\.text).joined(separator: "\n")
      #expect(text.contains(word) == (doubt != nil), "\(name)")
      #expect(report.warnings == (doubt == nil ? 0 : 1))
      if language == "en" { #expect(text.contains(said), "\(name): \(text)") }
      #expect(HTMLReport(material, pack: try pack(language)).text().contains(word) == (doubt != nil), "\(name)")
    }
  }
}
