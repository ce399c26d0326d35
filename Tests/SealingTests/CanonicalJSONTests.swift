import AgreementModel
import Sealing
import Testing

@Suite struct CanonicalJSONTests {
  /// RFC 8785, section 3.2.3: names sorted by UTF-16 code units, so that a surrogate pair stands before U+FB33.
  @Test func sortsTheNamesOfTheStandardsExample() throws {
    let input = #"""
      {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\ud83d\ude00": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"
      }
      """#
    #expect(
      CanonicalJSON.text(of: try StrictJSON.parse(input))
        == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
        + "\"😀\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}")
  }

  /// RFC 8785, section 3.2.2, without its numbers, which an agreement cannot have.
  @Test func writesTheStringsOfTheStandardsExample() throws {
    let input = #"{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"#
    #expect(
      CanonicalJSON.text(of: try StrictJSON.parse(input))
        == #"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
  }

  @Test(
    arguments: [
      (JSON.string("\u{0}\u{1F}\u{7F}\u{2028}\u{FFFF}"), "\"\\u0000\\u001f\u{7F}\u{2028}\u{FFFF}\""),
      (["b": [], "a": [:], "B": -1, "": nil], #"{"":null,"B":-1,"a":{},"b":[]}"#),
      (9_007_199_254_740_992, "9007199254740992"),
    ] as [(JSON, String)])
  func writes(value: JSON, text: String) {
    #expect(CanonicalJSON.text(of: value) == text)
  }

  @Test func writesForReadersWithMembersInTheirOrder() {
    let value: JSON = ["b": 1, "a": [true, ["x": nil]], "empty": [], "none": [:], "text": "a\nb"]
    #expect(
      ReadableJSON.text(of: value) == #"""
        {
          "b": 1,
          "a": [
            true,
            {
              "x": null
            }
          ],
          "empty": [],
          "none": {},
          "text": "a\nb"
        }

        """#)
  }

  @Test(arguments: 0..<300)
  func whatIsWrittenIsReadAgain(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let tree = JSON.random(depth: 4, using: &random)
    let canonical = CanonicalJSON.text(of: tree)
    let readable = ReadableJSON.text(of: tree)
    #expect(try StrictJSON.parse(canonical) == tree)
    #expect(try StrictJSON.parse(readable) == tree)
    #expect(CanonicalJSON.text(of: try StrictJSON.parse(readable)) == canonical)
  }

  /// A reader of untrusted files must refuse or read, whatever the bytes are.
  @Test(arguments: 0..<300)
  func brokenTextIsRefusedOrMeansItself(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(ReadableJSON.text(of: .random(depth: 3, using: &random)).utf8)
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    guard let tree = try? StrictJSON.parse(bytes) else { return }
    #expect(try StrictJSON.parse(CanonicalJSON.text(of: tree)) == tree)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digestsAreThoseOfTheStandard(text: String, digest: String) {
    #expect(Digest.sha256(of: text) == digest)
  }
}
