import AgreementModel
import Prompts
import Testing

@testable import Documents

/// The minutes: what happened, in the words of either language, with the words of people as they are.
@Suite struct MinutesTests {
  static func text(_ record: Record, _ agreement: Agreement, _ language: String = "en") throws -> String {
    try MinutesDocument(of: record, pack: #require(Pack(language: language))).text(of: agreement)
  }

  private static func full(_ language: String = "en") throws -> String {
    try text(SampleRecord().record, Fixtures.agreement(FullAgreement.url), language)
  }

  @Test(arguments: ["en", "es"])
  func everythingThatCanHappen(language: String) throws {
    try Golden.expect(Self.full(language), at: Fixtures.golden("minutes.\(language).md"))
  }

  /// Every place of the record reaches the document: the words of people, marked all at once, are found again.
  @Test(arguments: ["en", "es"])
  func nothingThatWasSaidIsLeftOut(language: String) throws {
    var words: [String] = []
    let record = SampleRecord(said: { word in
      words.append("Zq\(words.count)q")
      return "\(word) \(words[words.count - 1])"
    }).record
    let text = try Self.text(record, Fixtures.agreement(FullAgreement.url), language)
    // A team's own words for an estimate are its values as they were read; roles stand in the agreement.
    let unseen = words.filter { !text.contains($0) }
    #expect(unseen.count == 3, "\(unseen)")
  }

  @Test func aWorkshopOfOneDayTellsTheTimeAlone() throws {
    let text = try Self.full()
    #expect(text.contains("| Held | 18 December 2026, 15:02–16:33 |"))
    #expect(text.contains("| 15:04 | both teams | about 1.2 million | Revenue target: €1,200,000 |"))
  }

  @Test func aWorkshopOfTwoDaysTellsTheDay() throws {
    var record = SampleRecord().record
    record.entries[record.entries.count - 1].at = "2026-12-21T10:15:00+01:00"
    record.ended = "2026-12-21T10:15:00+01:00"
    let text = try Self.text(record, Fixtures.agreement(FullAgreement.url))
    #expect(text.contains("| Held | 18 December 2026, 15:02 – 21 December 2026, 10:15 |"))
    let row = "| 21 December 2026, 10:15 | the facilitator |  | Taken over from a model: /tmp/model.json |"
    #expect(text.contains(row))
  }

  @Test(arguments: ["en", "es"])
  func aWorkshopInWhichNothingWasSaid(language: String) throws {
    let text = try Self.text(Record(), Agreement(id: "least", language: language), language)
    #expect(text.contains(language == "en" ? "Nobody objected." : "Nadie objetó."))
    #expect(!text.contains("15:"))
    #expect(text.split(separator: "\n").count < 30)
  }

  /// 2:05 + 6:00 + 15:05 + 1:01 + 5:00 = 29:11 of 50 planned minutes.
  @Test func theTimesSumToTheWhole() throws {
    let text = try Self.full()
    #expect(text.contains("| Set-up | 3 | 2:05 |") && text.contains("| Qualified lead | 18 | 15:05 |"))
    #expect(text.contains("| **Together** | 50 | 29:11 |"))
  }
}
