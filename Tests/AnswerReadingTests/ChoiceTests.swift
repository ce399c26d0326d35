import AgreementModel
import AnswerReading
import Testing

@Suite struct ChoiceTests {
  @Test(
    arguments: [
      ("yes", true), ("y", true), ("Y", true), ("sí", true), ("si", true), ("s", true), ("ok", true), ("vale", true),
      ("claro", true), ("de acuerdo", true), ("sounds good", true), ("👍", true),
      ("of course", true), ("no problem", true), ("why not", true), ("no", false), ("n", false), ("nope", false),
      ("not ok", false), ("claro que no", false), ("of course not", false),
      ("no estoy de acuerdo", false), ("I don't agree", false), ("I don’t think so", false),
      ("de ninguna manera", false), ("not yet", false), ("YES!", true), ("No.", false), ("maybe", nil),
      ("not sure", nil),
      ("no sé", nil), ("hello", nil), ("", nil), ("por supuesto", true), ("está bien", true), ("👎🏽", false),
      ("Yes, but not today", true), ("I agree", true),
    ] as [(String, Bool?)]) func booleans(_ text: String, _ expected: Bool?)
  {
    #expect(Said.reader().boolean(text).value == expected, "\(text)")
  }

  private static let clocks = [
    ChoiceOption("working hours", synonyms: ["laborables", "business"]),
    ChoiceOption("around the clock", synonyms: ["clock", "24/7", "naturales"]),
  ]
  private static let channels = [
    ChoiceOption("phone", synonyms: ["teléfono", "call"]), ChoiceOption("e-mail", synonyms: ["email", "correo"]),
    ChoiceOption("WhatsApp"), ChoiceOption("video call"),
  ]

  @Test(
    arguments: [
      ("clock", "1"), ("Clock", "1"), ("1", "0"), ("2", "1"), ("2.", "1"), ("option 2", "1"), ("la segunda", "1"),
      ("the first one", "0"), ("last", "1"), ("w", "0"), ("work", "0"), ("around", "1"),
      ("24/7", "1"), ("the clock please", "1"), ("naturales", "1"), ("3", "missing choice"),
      ("banana", "missing choice"), ("", "missing choice"), ("LABORABLES", "0"), ("two", "1"), ("hours", "0"),
    ]) func choice(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().choice(text, among: Self.clocks)) { String($0) } == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("telefono", "0"), ("tel", "0"), ("e", "1"), ("email", "1"), ("whats", "2"), ("call", "0"), ("video", "3"),
      ("video call", "3"), ("a video call", "3"), ("phone or whatsapp", "0 | 2"),
    ]) func channel(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().choice(text, among: Self.channels)) { String($0) } == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("phone, e-mail and WhatsApp", "[0, 1, 2]"), ("1, 3", "[0, 2]"), ("phone and email", "[0, 1]"),
      ("teléfono y correo", "[0, 1]"), ("all", "[0, 1, 2, 3]"), ("phone", "[0]"), ("1 3", "[0, 2]"),
      ("phone, fax", "missing choice"), ("phone\nemail", "[0, 1]"), ("video call, phone", "[3, 0]"),
    ]) func severalChannels(_ text: String, _ expected: String)
  {
    #expect(Said.line(Said.reader().choices(text, among: Self.channels)) { "\($0)" } == expected, "\(text)")
  }
}
