import Exports
import Testing
import WorkingTime

@Suite("Bad rows are named and left out")
struct BadRowTests {
  private static let wish = Wish(
    .leads, times: ["handed_over_at", "won_at"], texts: ["owner"], amounts: ["amount"], filled: ["Email", "phone"])

  @Test func reasonsAndLines() throws {
    let text = """
      lead_id,handed_over_at,won_at,owner,amount,email
      L1,2027-01-31,,Eva,1.5,a@b
      L2,soon,,Eva,,
      ,2027-01-31,,Eva,,
      "L3
      x",2027-01-31,,Eva,1,

      L4,2027-01-31,,Eva
      L5,2027-01-31,,Eva,1,,
      L6,2027-01-31,2027-02-30,Eva,1,
      L7,2027-01-31,,Eva,many,
      L8,,,,,b@c
      """
    for (workers, block) in [(1, Int?.none), (2, 1), (3, 70), (7, 9)] {
      let got = try exported(text, Self.wish) {
        $0.workers = workers
        $0.blockSize = block
      }
      #expect(got.leads.map(\.line) == [2, 5, 12])
      #expect(got.leads.map(\.keys) == [["L1"], ["L3\nx"], ["L8"]])
      #expect(got.leads.map(\.filled) == [1, 0, 1])
      #expect(got.report.rows == 9)
      #expect(
        got.report.bad == [
          BadRows(.time(column: "handed_over_at"), count: 1, first: [.init(line: 3, text: "soon")]),
          BadRows(.noKey, count: 1, first: [.init(line: 4)]),
          BadRows(.cells(expected: 6), count: 2, first: [.init(line: 8), .init(line: 9)]),
          BadRows(.time(column: "won_at"), count: 1, first: [.init(line: 10, text: "2027-02-30")]),
          BadRows(.amount(column: "amount"), count: 1, first: [.init(line: 11, text: "many")]),
        ])
    }
  }

  @Test func activitiesNeedATime() throws {
    let got = try exported("lead_id,at\nx,\ny,2027-01-31\n", Wish(.activities, times: ["at"]))
    #expect(got.rows[0].map(\.keys) == [["y"]])
    #expect(got.report.bad == [BadRows(.noTime, count: 1, first: [.init(line: 2)])])
    let without = try exported("lead_id,owner\nx,Eva\n", Wish(.activities, times: ["at"], texts: ["owner"]))
    #expect(without.rows[0] == [Row(line: 2, keys: ["x"], times: [nil], texts: ["Eva"])])
  }

  @Test func tenPlacesAtMost() throws {
    let text =
      "lead_id,handed_over_at\n" + (0..<500).map { "x\($0),never \(String(repeating: "é", count: 90))\n" }.joined()
    let got = try exported(text, Wish(.leads, times: ["handed_over_at"])) { $0.blockSize = 300 }
    let bad = try #require(got.report.bad.first)
    #expect(bad.count == 500)
    #expect(bad.first.map(\.line) == Array(2...11))
    #expect(bad.first[0].text == "never " + String(repeating: "é", count: 74))
  }

  /// A quote that is never closed costs its own line; rows that it would have swallowed are read.
  static let strays: [(String, [String], [Int])] = [
    ("a,\"open\nb,1\nc,2\n", ["b", "c"], [2]), ("a,1\nb,\"open", ["a"], [3]), ("a,1\n\"open\n", ["a"], [3]),
    ("a,\"open\nb,1\nc,\"quoted, well\"\nd,2\n", ["b", "c", "d"], [2]), ("a,\"x\nb,\"y\"\nc,1\n", ["b", "c"], [2]),
    ("a,5\" screen\nb,1\n", ["a", "b"], []), ("a,\"x\" y\nb,1\n", ["a", "b"], []),
    ("a,\"two\nlines\"\nb,1\n", ["a", "b"], []),
    ("a,\"x\"y\"\nb,1\n", ["a", "b"], []), ("a,\"\"\"\nb,1\n\"\"\"\nc,1\n", ["a", "c"], []),
  ]

  @Test(arguments: strays)
  func strayQuotes(rows: String, keys: [String], bad: [Int]) throws {
    for workers in [1, 2, 3, 7] {
      for size in [1, 3, 8, 64, 1000] {
        let got = try exported("lead_id,owner\n" + rows, Wish(.activities, times: [], texts: ["owner"])) {
          $0.workers = workers
          $0.blockSize = size
        }
        #expect(got.rows[0].map { $0.keys[0] } == keys)
        #expect(got.report.bad.flatMap { $0.first.map(\.line) } == bad)
        #expect(got.report.bad.allSatisfy { $0.reason == .tooLong })
        #expect(got.report.rows == keys.count + bad.count)
      }
    }
  }

  /// Found by the fuzzer: what is shown of a bad line must not depend on how much of the file was there.
  static let untidy = [
    "c\"r\n\"annel\nL1/0\",\",at,owne-b\"\"\nc\"r\n\"annel\nL1:p\",a \"\"b\"\"\nc\",\n",
    "a,\"open \(String(repeating: "é", count: 90))\nb,\"x\" y\nc,\"\"\"\n\",\"\nd,\"\"\n",
  ]

  @Test(arguments: untidy)
  func reportsDoNotDependOnCuts(rows: String) throws {
    let bytes = [Array("lead_id,owner\n\(rows)".utf8), Array("lead_id,owner\n\(rows)".utf8) + [0xE9, 0x2C, 0x0A]]
    for bytes in bytes {
      let table = [(bytes: bytes, wish: Wish(.activities, times: [], texts: ["owner"]))]
      let whole = try exported(table) { $0.workers = 1 }
      #expect(!whole.report.bad.isEmpty)
      #expect(
        whole.report.bad.allSatisfy {
          $0.first.allSatisfy { $0.text?.contains("\n") != true && $0.text?.contains("\u{FFFD}") != true }
        })
      for workers in [1, 2, 3, 7] {
        for size in 1...80 {
          let cut = try exported(table) {
            $0.workers = workers
            $0.blockSize = size
          }
          #expect(cut.report.bad == whole.report.bad, "\(workers) workers, blocks of \(size)")
          #expect(cut.rows == whole.rows, "\(workers) workers, blocks of \(size)")
        }
      }
    }
  }

  /// More than a row can be long behind the quote: the same for blocks that end within it and for one that holds it all.
  @Test(arguments: [1 << 14, 1 << 19, 1 << 22])
  func manyRowsBehindAStrayQuote(size: Int) throws {
    let rows = (0..<150_000).map { "y\($0),Eva\n" }.joined()
    let text = "lead_id,owner\nx,Eva\nstray,\"Eva\n" + rows
    let got = try exported(text, Wish(.activities, times: [], texts: ["owner"])) { $0.blockSize = size }
    #expect(got.rows[0].count == 150_001)
    #expect(
      got.report.bad == [
        BadRows(.tooLong, count: 1, first: [.init(line: 3, text: "stray,\"Eva")])
      ])
    #expect(got.rows[0].last?.line == 150_003)
  }

  @Test(arguments: [1 << 14, 1 << 19, 1 << 22])
  func aLineThatNeverEnds(size: Int) throws {
    let text = "lead_id,owner\nx,Eva\n" + String(repeating: "é,\"", count: 1 << 19) + "\r\ny,Noa\n"
    let got = try exported(text, Wish(.activities, times: [], texts: ["owner"])) { $0.blockSize = size }
    #expect(got.rows[0] == [Row(line: 2, keys: ["x"], texts: ["Eva"]), Row(line: 4, keys: ["y"], texts: ["Noa"])])
    #expect(got.report.badCount == 1)
    #expect(got.report.encoding == .utf8)
  }

  @Test func numbersOfWordsFollowTheFile() throws {
    let owners = (0..<400).map { "owner \($0 * 7 % 150) \(String(repeating: "x", count: $0 % 30))" }
    let text = "lead_id,owner,channel\n" + owners.enumerated().map { "x,\($1),\($0 % 5)\n" }.joined()
    let wish = Wish(.activities, times: [], texts: ["channel", "owner"])
    var expected: [String] = [""]
    for (index, owner) in owners.enumerated() {
      for word in ["\(index % 5)", owner.trimmingSuffix()] where !expected.contains(word) { expected.append(word) }
    }
    for workers in [1, 2, 3, 7] {
      for size in [1, 60, 900, 1 << 20] {
        let got = try exported(text, wish) {
          $0.workers = workers
          $0.blockSize = size
        }
        #expect(got.words == expected)
        #expect(got.rows[0].map { $0.texts[1] } == owners.map { $0.trimmingSuffix() })
      }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String { last == " " ? String(dropLast()) : self }
}
