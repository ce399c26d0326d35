import AgreementModel
import Coaching
import Foundation
import Prompts
import Terminal
import Testing

@testable import Commands

/// The arithmetic as it is drawn: within the window, and readable without colour and without bars.
@Suite struct NumbersOnScreenTests {
  private func screen(width: Int, isPlain: Bool, language: String, _ line: String) throws -> [String] {
    var room = Rehearsal()
    room.type(
      Sample.setup + Sample.revenue + Sample.value + Sample.conversion
        + ["/commitment/leadsPerMonth: 300", "/conversion/stages: SQL 25%; customer 16%"])
    room.type("")
    let pipe = Pipe()
    let console = Console(descriptor: pipe.fileHandleForWriting.fileDescriptor, assumedWidth: width)
    let stage = Stage(console: console, pack: try #require(Pack(language: language)), isPlain: isPlain)
    try stage.show(room.type(line).said, about: room.conversation)
    try pipe.fileHandleForWriting.close()
    let text = String(decoding: try #require(try pipe.fileHandleForReading.readToEnd()), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [40, 60, 80, 200], ["/math", "/whatif value 25000 rate 4% hours 3"])
  func everyRowFitsTheWindow(width: Int, line: String) throws {
    for language in Pack.languages {
      for isPlain in [false, true] {
        let rows = try screen(width: width, isPlain: isPlain, language: language, line)
        #expect(rows.count > 20)
        for row in rows { #expect(displayWidth(row) <= width, "\(row)") }
      }
    }
  }

  @Test(arguments: [40, 80])
  func barsShrinkWithTheFunnel(width: Int) throws {
    let rows = try screen(width: width, isPlain: false, language: "en", "/math")
    let start = try #require(rows.firstIndex(of: "The funnel"))
    let bars = rows[(start + 1)...(start + 3)].map { row in row.count { $0 == "█" } }
    // 1,000 leads, 250 SQLs, 40 customers.
    #expect(rows[start + 1].contains("1,000") && rows[start + 2].contains("250") && rows[start + 3].contains("40"))
    #expect(bars[0] > 12)
    #expect(bars[1] == bars[0] / 4)
    #expect(bars[2] < bars[1])
    #expect(rows[start + 3].contains { "█▌".contains($0) })
  }

  @Test func withoutBarsTheNumbersSayTheSame() throws {
    let rows = try screen(width: 80, isPlain: true, language: "en", "/math")
    #expect(!rows.contains { $0.contains { "█▌•│".contains($0) } })
    #expect(rows.contains("  SQL          250"))
    #expect(rows.contains("  needed   75"))
    #expect(rows.contains("  there   120"))
  }
}
