import AgreementModel
import Documents
import Foundation
import HostileCorpus
import Prompts
import Testing
import WorkingTime

/// The sheet for the wall: one page, and deadlines that people can check in their heads.
@Suite struct WallTests {
  static func text(_ agreement: Agreement, _ language: String = "en") throws -> String {
    let zones = ZoneDatabase()
    return try WallDocument(pack: #require(Pack(language: language))) { try? zones.rules(for: $0) }.text(of: agreement)
  }

  @Test(arguments: ["en", "es"])
  func fullAgreement(language: String) throws {
    let text = try Self.text(Fixtures.agreement(FullAgreement.url), language)
    try Golden.expect(text, at: Fixtures.golden("wall.\(language).md"))
  }

  /// Nine to six, Friday's lunch from two to three; 4 hours, 15 minutes, the end of the third working day. The first
  /// fortnight without holidays and special hours begins on 18 January, after the excused hours of the 12th.
  @Test(arguments: [
    "| **Monday 10:00** | Monday 14:00 | Monday 10:15 | Thursday 18:00 |",
    "| **Friday 16:00** | Monday 11:00 | Friday 16:15 | Wednesday 18:00 |",
    "| **Saturday 12:00** | Monday 13:00 | Monday 09:15 | Wednesday 18:00 |",
  ])
  func deadlinesAreWorkedOut(row: String) throws {
    #expect(try Self.text(Fixtures.agreement(FullAgreement.url)).contains(row))
  }

  /// Ten working days after Monday 18 January 2027 is Monday 1 February: more than a week away, the date says more.
  @Test func aDeadlineFarAwayHasItsDate() throws {
    var agreement = try Fixtures.agreement(FullAgreement.url)
    agreement.tree["/rejection/decideWithin"] = ["iso8601": "P10D", "clock": "working", "until": "dayEnd"]
    #expect(try Self.text(agreement).contains("| Monday 10:15 | 1 February 2027, 18:00 |"))
  }

  @Test(arguments: ["/calendar/timeZone", "/calendar/weeklyHours", "/period"])
  func withoutACalendarThereAreNoExamples(pointer: String) throws {
    var agreement = try Fixtures.agreement(FullAgreement.url)
    agreement.tree[try #require(Pointer(pointer))] = nil
    let text = try Self.text(agreement)
    #expect(!text.contains("By when") && text.contains("Sales promises"))
  }

  @Test func theLeastModelIsASheet() throws {
    let text = try Self.text(Agreement(tree: ["schemaVersion": 1, "id": "least"]))
    #expect(text == "# Marketing + Sales\n\n**Draft: nobody has signed this yet.**\n\nAgreement least\n")
  }

  /// Some forty lines of 75 characters, headings among them, fill an A4 page at 12 points; whatever is said, it stays
  /// about one.
  @Test(.enabled(if: Tool.has("pandoc"), "pandoc is not installed"), arguments: ["en", "es"])
  func itStaysOnePage(language: String) throws {
    var agreement = try Fixtures.agreement(FullAgreement.url)
    #expect(try lines(agreement, language) <= 32)
    for pointer in Leaves.of(agreement.tree) {
      guard let value = agreement.tree[pointer], value.string != nil, Leaves.changed(value) == nil else { continue }
      agreement.tree[pointer] = .string(String(repeating: "word ", count: 2000))
    }
    agreement.tree["/commitment/salesContributes"] = .array((1...40).map { .string("contribution \($0)") })
    agreement.tree["/qualifiedLead/fit"] = .array((1...40).map { .string("criterion \($0)") })
    #expect(try lines(agreement, language) <= 38)
  }

  private func lines(_ agreement: Agreement, _ language: String) throws -> Int {
    let text = try Self.text(agreement, language)
    let page = try Tool.run("pandoc", ["-f", "gfm", "-t", "plain", "--columns=75"], input: text).output
    return page.split(separator: "\n").count
  }
}
