import AgreementModel
import Coaching
import Foundation
import Prompts
import Testing

@testable import Commands

/// `entente math`: models from files, values supposed with `--set`.
@Suite struct MathCommandTests {
  private static let agreement: Agreement = {
    var room = Rehearsal()
    room.type(Sample.all)
    return room.agreement
  }()

  /// JSON as it is, words as an answer to the place's question.
  static let settings: [(String, Pointer, JSON?)] = [
    ("/customerValue/average=25000", "/customerValue/average", ["amount": "25000.00", "currency": "EUR"]),
    ("/customerValue/average=25,000 €", "/customerValue/average", ["amount": "25000.00", "currency": "EUR"]),
    (
      #"/customerValue/average={"amount":"9.5","currency":"EUR"}"#, "/customerValue/average",
      ["amount": "9.5", "currency": "EUR"]
    ),
    ("/customerValue/average/amount=25000", "/customerValue/average/amount", "25000"),
    ("/conversion/leadToCustomer=60 of 1200", "/conversion/leadToCustomer", ["numerator": 60, "denominator": 1200]),
    ("/conversion/leadToCustomer/numerator=60", "/conversion/leadToCustomer/numerator", 60),
    ("/conversion/openPipeline=4", "/conversion/openPipeline", 4),
    ("/conversion/openPipeline=null", "/conversion/openPipeline", .null),
    ("/attempts/expected=4", "/attempts/expected", 4),
    ("/revenue/basis=recurringMonthly", "/revenue/basis", "recurringMonthly"),
    ("/revenue/marketingShare=50%", "/revenue/marketingShare", ["decimal": "0.50"]),
    ("/commitment/leadsPerMonth/2027-02=400", "/commitment/leadsPerMonth/2027-02", 400),
  ]

  @Test(arguments: settings)
  func aValueIsSupposed(argument: String, pointer: Pointer, expected: JSON?) throws {
    let changed = try Setting(argument).applied(to: Self.agreement, in: Rehearsal.scene())
    #expect(changed.tree[pointer] == expected)
  }

  @Test func whatIsSupposedIsNoLongerMeasured() throws {
    #expect(Self.agreement.origin(of: "/conversion/leadToCustomer") == "measured")
    let changed = try Setting("/conversion/leadToCustomer=4%").applied(to: Self.agreement, in: Rehearsal.scene())
    #expect(changed.origin(of: "/conversion/leadToCustomer") == nil)
  }

  @Test(arguments: [
    ("x", "numbers.set.form"), ("=5", "numbers.set.form"), ("value=5", "numbers.set.form"),
    ("/customerValue/average=lots", "numbers.set.value"), ("/customerValue/average=[1]", "numbers.set.shape"),
    ("/nowhere/at/all=much", "numbers.set.place"),
  ])
  func whatCannotBeSupposedIsAMistakeInTheCall(argument: String, key: String) throws {
    let failure = #expect(throws: Failure.self) {
      try Setting(argument).applied(to: Self.agreement, in: Rehearsal.scene())
    }
    #expect(failure?.code == .usage)
    #expect(failure?.message.key == key)
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "cli.notJSON"), ("{", "cli.notJSON"), ("", "cli.notJSON"), ("[]", "numbers.notModel"),
    (#"{"a":1.5}"#, "cli.notJSON"),
  ])
  func aFileThatIsNoModelIsBadData(text: String, key: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/acme.entente"
    defer { folder.remove() }
    try Data(text.utf8).write(to: URL(filePath: path))
    let failure = #expect(throws: Failure.self) { try ModelFile.agreement(at: path) }
    #expect(failure?.code == .badData)
    #expect(failure?.message.key == key)
    for language in Pack.languages {
      let words = failure.flatMap { failure in Pack(language: language)?.render(failure.message) } ?? ""
      #expect(words.contains(path) && !words.contains("json."), "\(words)")
    }
  }

  @Test func aFileThatIsNotThereIsNoInput() {
    let failure = #expect(throws: Failure.self) { try ModelFile.agreement(at: "/nowhere/at/all.json") }
    #expect(failure?.code == .noInput)
  }
}
