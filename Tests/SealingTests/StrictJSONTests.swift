import AgreementModel
import Sealing
import Testing

@Suite struct StrictJSONTests {
  @Test(
    arguments: [
      ("null", JSON.null), (" true ", true), ("false", false), ("0", 0), ("-7", -7),
      ("9007199254740992", 9_007_199_254_740_992), ("-9007199254740992", -9_007_199_254_740_992),
      (#""""#, ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"),
      (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\0"), ("[]", []), ("[1, [2], {}]", [1, [2], [:]]),
      ("\r\n\t{ \"a\" : { \"b\" : [ null ] } }\n", ["a": ["b": [nil]]]),
    ] as [(String, JSON)])
  func reads(text: String, value: JSON) throws {
    #expect(try StrictJSON.parse(text) == value)
  }

  @Test func keepsTheOrderOfMembers() throws {
    #expect(try StrictJSON.parse(#"{"b": 1, "a": 2, "c": 3}"#).object?.names == ["b", "a", "c"])
  }

  @Test func tellsNamesApartByCodeUnit() throws {
    #expect(try StrictJSON.parse(#"{"\u00e9": 1, "e\u0301": 2}"#).object?.count == 2)
  }

  struct Refusal: Sendable, CustomStringConvertible {
    let text: String
    let kind: JSONProblem.Kind
    let offset: Int
    var line = 1
    let column: Int
    var pointer: Pointer = .root
    var description: String { text }
  }

  @Test(arguments: [
    Refusal(text: "", kind: .endOfText, offset: 0, column: 1),
    Refusal(text: "nul", kind: .endOfText, offset: 3, column: 4),
    Refusal(text: "NaN", kind: .unexpected("N"), offset: 0, column: 1),
    Refusal(text: "{} {}", kind: .trailingText, offset: 3, column: 4),
    Refusal(text: #"{"a": 1, "a": 2}"#, kind: .duplicateMember("a"), offset: 9, column: 10, pointer: "/a"),
    Refusal(text: #"{"a": 1, "\u0061": 2}"#, kind: .duplicateMember("a"), offset: 9, column: 10, pointer: "/a"),
    Refusal(text: #"{"a": [0, 1.0]}"#, kind: .numberNotWhole, offset: 10, column: 11, pointer: "/a/1"),
    Refusal(text: "1e3", kind: .numberNotWhole, offset: 0, column: 1),
    Refusal(text: "-0", kind: .negativeZero, offset: 0, column: 1),
    Refusal(text: "007", kind: .leadingZero, offset: 0, column: 1),
    Refusal(text: "-", kind: .endOfText, offset: 1, column: 2),
    Refusal(text: "+1", kind: .unexpected("+"), offset: 0, column: 1),
    Refusal(text: "9007199254740993", kind: .numberOutOfRange, offset: 0, column: 1),
    Refusal(text: "123456789012345678901234567890", kind: .numberOutOfRange, offset: 0, column: 1),
    Refusal(text: "{\n  \"é\": \"\t\"}", kind: .controlCharacter(9), offset: 11, line: 2, column: 9, pointer: "/é"),
    Refusal(text: #""\x""#, kind: .unknownEscape, offset: 1, column: 2),
    Refusal(text: #""\u12g4""#, kind: .unknownEscape, offset: 1, column: 2),
    Refusal(text: #""\ud83d""#, kind: .loneSurrogate, offset: 1, column: 2),
    Refusal(text: #""\ud83d\u0041""#, kind: .loneSurrogate, offset: 1, column: 2),
    Refusal(text: #""\ude00""#, kind: .loneSurrogate, offset: 1, column: 2),
    Refusal(text: "\u{FEFF}{}", kind: .byteOrderMark, offset: 0, column: 1),
    Refusal(text: "[1,]", kind: .unexpected("]"), offset: 3, column: 4, pointer: "/1"),
    Refusal(text: #"{"a": 1,}"#, kind: .unexpected("}"), offset: 8, column: 9),
    Refusal(text: #"{"a" 1}"#, kind: .unexpected("1"), offset: 5, column: 6, pointer: "/a"),
    Refusal(text: "['a']", kind: .unexpected("'"), offset: 1, column: 2, pointer: "/0"),
    Refusal(text: "[1 €]", kind: .unexpected("€"), offset: 3, column: 4, pointer: "/0"),
    Refusal(text: "\u{B}1", kind: .unexpected("\u{B}"), offset: 0, column: 1),
  ])
  func refuses(case refusal: Refusal) {
    #expect(throws: refusal.problem) { try StrictJSON.parse(refusal.text) }
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0x41, 0xE2, 0x82, 0x22], 2), ([0x5B, 0x22, 0xEF, 0xBF, 0x22, 0x5D], 2),
    ] as [([UInt8], Int)])
  func refusesBytesThatAreNoUTF8(bytes: [UInt8], offset: Int) {
    let problem = #expect(throws: JSONProblem.self) { try StrictJSON.parse(bytes) }
    #expect(problem?.kind == .invalidUTF8)
    #expect(problem?.offset == offset)
  }

  @Test func refusesDeepNestingInsteadOfOverflowing() throws {
    let fits = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try StrictJSON.parse(fits)
    let problem = #expect(throws: JSONProblem.self) { try StrictJSON.parse(String(repeating: "[", count: 100_000)) }
    #expect(problem?.kind == .tooDeep(limit: 128))
    #expect(problem?.offset == 128)
  }

  @Test func refusesAnObjectThatNobodyWrote() throws {
    func object(_ count: Int) -> String { "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}" }
    #expect(try StrictJSON.parse(object(2048)).object?.count == 2048)
    let problem = #expect(throws: JSONProblem.self) { try StrictJSON.parse(object(2049)) }
    #expect(problem?.kind == .tooManyMembers(limit: 2048))
  }
}

extension StrictJSONTests.Refusal {
  var problem: JSONProblem {
    JSONProblem(kind: kind, offset: offset, line: line, column: column, pointer: pointer)
  }
}
