import Foundation
import PseudoTerminal
import Testing

/// Where the funnel's two files lie: `shared/data/olist` beside this checkout or above it; they are never copied.
private let olistFolder: String? = {
  var folder = URL(filePath: #filePath)
  while folder.path(percentEncoded: false) != "/" {
    folder.deleteLastPathComponent()
    let data = folder.appending(path: "shared/data/olist").path(percentEncoded: false)
    if FileManager.default.fileExists(atPath: data) { return data }
  }
  return nil
}()

/// A real funnel, 8,000 leads and the 842 that were won, becomes an agreement.
///
/// By hand: 3,368,000 × 50 % = 1,684,000; ÷ 4,000 = 421 customers; ÷ (842 ÷ 8,000) = 4,000 leads, 1,333.33, 1,334 a
/// month; 4,000 × 842 ÷ 8,000 = 421 a lead; 421 × 14 ÷ 90 = 65.49, 66 too late, 264,000. 1,334 a month: 4,002 × 0.10525
/// × 4,000 = 1,684,842, 842 more than needed. 1,334 × 7 ÷ 28 × 6 × 10 ÷ 60 = 333.5 hours of 20 × 30 = 600: 55.58 %.
@Suite(.enabled(if: olistFolder != nil, "the folder shared/data/olist is not beside this checkout"))
struct FunnelTests {
  /// The first columns of a file's rows, and the date in another column.
  private func rows(_ name: String, date column: Int) throws -> [(id: Substring, date: Substring)] {
    let text = String(decoding: try readFile("\(try #require(olistFolder))/\(name)"), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (cells[0], cells[column].prefix(10))
    }
  }

  @Test func theFunnelOfLastYear() throws {
    let leads = try rows("olist_marketing_qualified_leads_dataset.csv", date: 1)
    let wins = try rows("olist_closed_deals_dataset.csv", date: 4)
    #expect(Set(leads.map(\.id)).count == 8000)
    #expect(Set(wins.map(\.id)).intersection(leads.map(\.id)).count == 842)
    let first = Dictionary(leads.map { ($0.id, $0.date) }) { one, _ in one }
    let days = try wins.map { win in try Self.day(win.date) - Self.day(try #require(first[win.id])) }.sorted()
    let median = days[days.count / 2]
    #expect(median == 14 && days[days.count / 2 - 1] == 14)

    let workplace = try Workplace(["TZ": "America/Sao_Paulo"])
    let answers = """
      Olist
      1 January to 31 March 2019
      Marina Alves, Head of Marketing

      Paulo Dias, Head of Sales

      20
      30

      R$ 3,368,000
      50%

      4,000
      closed deals of 2018

      \(wins.count) of \(leads.count)
      \(median) days

      Sells goods that can be shipped

      Asked for contact

      fits and asked for contact
      an SDR spoke with the person and a sales representative took over


      1,334 a month
      60%

      CRM task

      1 working day
      90%







      """
    let run = try workplace.run("new", "Olist", input: answers)
    #expect(run.code == 0, "\(run.errorText)")
    for said in [
      "BRL 1,684,000 from Marketing's leads", "421 customers needed", "4,000 qualified leads in", "1,334 a month",
      "Each is worth BRL 421.", "66 customers (BRL 264,000)", "55.58%", "This is what both teams promise.",
    ] {
      let isSaid = words(run.text).contains(said)
      #expect(isSaid, "\(said)")
    }
    let document = try workplace.run("export", "Olist").text.replacing("\u{A0}", with: " ")
    for row in [
      "| c | Lead → customer rate | 10.53% (842 of 8,000) | measured |",
      "| L | Sales cycle, from hand-over to win (median) | 14 calendar days | decided |",
      "| Customers needed | R · s ÷ V = BRL 1,684,000 ÷ BRL 4,000 | 421 | 421 |",
      "| **Together** | 4,000 | 4,002 |",
      "The leads promised bring BRL 1,684,842 at this rate and value.",
    ] {
      let isThere = document.contains(row)
      #expect(isThere, "\(row)")
    }
  }

  /// A day's number, for differences.
  private static func day(_ date: Substring) throws -> Int {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: parts[0], month: parts[1], day: parts[2])
    return Int(try #require(components.date).timeIntervalSince1970) / 86_400
  }
}
