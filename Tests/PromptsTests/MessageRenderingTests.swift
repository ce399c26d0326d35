import AgreementModel
import Testing

@testable import Prompts

@Suite struct MessageRenderingTests {
  @Test(arguments: [
    Rendered(.list([]), "", ""),
    Rendered(Make.texts("a"), "a", "a"),
    Rendered(Make.texts("a", "b"), "a and b", "a y b"),
    Rendered(Make.texts("a", "b", "c"), "a, b and c", "a, b y c"),
    Rendered(Make.texts("a", "b", "c"), as: .typed, "a; b; c", "a; b; c"),
    Rendered(.list([.term("phone"), .term("email")]), "phone and e-mail", "teléfono y correo electrónico"),
    Rendered(
      .list([.count(1200), .list([.count(1), .count(2)])]), "1,200 and 1 and 2", "1.200 y 1 y 2", "1,200 y 1 y 2"),
    Rendered(Make.texts("Ana", "Inés"), "Ana and Inés", "Ana e Inés"),
    Rendered(Make.texts("Ana", "Íñigo"), "Ana and Íñigo", "Ana e Íñigo"),
    Rendered(Make.texts("Ana", "Luis", "Hilario"), "Ana, Luis and Hilario", "Ana, Luis e Hilario"),
    Rendered(Make.texts("agua", "hielo"), "agua and hielo", "agua y hielo"),
    Rendered(Make.texts("Ana", "Yolanda"), "Ana and Yolanda", "Ana y Yolanda"),
    Rendered(Make.texts("Ana", ""), "Ana and ", "Ana y "),
  ])
  func lists(_ rendered: Rendered) throws { try rendered.check() }

  private static func message(_ key: String, _ values: [String: MessageValue]) -> MessageValue {
    .message(Message(key, values))
  }

  @Test(arguments: [
    Rendered(
      message("question.capacity.representatives.ack", ["answer": .count(0)]), "0 people follow up leads.",
      "0 personas atienden leads."),
    Rendered(
      message("question.capacity.representatives.ack", ["answer": .count(1)]), "1 person follows up leads.",
      "1 persona atiende leads."),
    Rendered(
      message("question.capacity.representatives.ack", ["answer": .count(6)]), "6 people follow up leads.",
      "6 personas atienden leads."),
    Rendered(message("coach.undone", [:]), "Taken back.", "Deshecho."),
    Rendered(message("coach.undone", ["count": .count(1)]), "Taken back, 1 step.", "Deshecho: 1 paso."),
    Rendered(message("coach.undone", ["count": .count(2)]), "Taken back, 2 steps.", "Deshecho: 2 pasos."),
    Rendered(
      message("question.response.share.ack", ["answer": Make.share("0.95"), "limit": Make.duration("PT4H", .working)]),
      "95% of the leads, within 4 working hours.", "El 95\u{A0}% de los leads, en un plazo de 4 horas hábiles."),
    Rendered(
      message("question.response.share.ack", ["answer": Make.share("0.95")]), "95% of the leads.",
      "El 95\u{A0}% de los leads."),
    Rendered(message("coach.offer", [:]), "Enter: —", "Enter: —"),
    Rendered(
      message("coach.nowIs", ["question": .term("question.response.limit"), "value": .text("{x}")]),
      "Response limit: {x}.", "Plazo de respuesta: {x}."),
    Rendered(message("coach.settled", ["step": .term("step.review")]), "Review rhythm", "Seguimiento y revisión"),
    Rendered(message("no.such.key", ["a": .count(1)]), "no.such.key", "no.such.key"),
    Rendered(.term("no such term"), "no such term", "no such term"),
    Rendered(.term("holiday.epiphany"), "Epiphany", "Día de Reyes"),
  ])
  func messages(_ rendered: Rendered) throws { try rendered.check() }

  /// What stands in a list's line can be edited and read again.
  @Test(arguments: [
    Rendered(
      .list([message("row.stage", ["a": .text("SQL"), "b": .rate(.ratio(52, of: 1240))])]),
      "SQL 4.19% (52 of 1,240)", "SQL 4,19\u{A0}% (52 de 1.240)", "SQL 4.19\u{A0}% (52 de 1,240)"),
    Rendered(
      .list([message("row.stage", ["a": .text("SQL"), "b": .rate(.ratio(52, of: 1240))])]), as: .typed,
      "SQL 52 of 1,240", "SQL 52 de 1.240", "SQL 52 de 1,240"),
    Rendered(
      .list([
        message(
          "row.grade",
          [
            "a": .text("demo"),
            "b": .list([message("row.when", ["a": .text("source"), "b": Make.texts("demo", "chat")])]),
            "c": Make.duration("PT15M", .working), "d": Make.share("0.95"),
          ])
      ]), as: .typed,
      "demo: source = demo, chat → 15 working minutes, 95%", "demo: source = demo, chat → 15 minutos hábiles, 95\u{A0}%"
    ),
    Rendered(
      .list([
        message("row.person", ["a": .text("Ana Ruiz"), "b": .text("CMO")]),
        message("row.person", ["a": .text("Tom Berg"), "b": .text("SDR")]),
      ]), as: .typed,
      "Ana Ruiz, CMO; Tom Berg, SDR", "Ana Ruiz, CMO; Tom Berg, SDR"),
  ])
  func lines(_ rendered: Rendered) throws { try rendered.check() }

  @Test func onlyWordsOfPeopleAreMadeHarmless() throws {
    let pack = try #require(Pack(language: "en"))
    let person = Message("row.person", ["a": .text("A*"), "b": .text("B*")])
    let value = MessageValue.list([.text("x*"), .message(person), .term("a*"), .count(1)])
    let harmless = pack.render(value) { $0.replacing("*", with: "\\*") }
    #expect(harmless == #"x\*; A\*, B\*; a*; 1"#)
    let period = pack.render(Make.period("P*", "2027-01-01", "2027-04-01")) { $0.replacing("*", with: "\\*") }
    #expect(period == #"P\* (1 January – 31 March 2027)"#)
  }

  @Test(arguments: [
    ("count", MessageValue.count(1), "one"), ("counts", .count(2), "more"), ("none", .count(0), "more"),
    ("list of one", .list([.text("a")]), "one"), ("list of two", Make.texts("a", "b"), "more"),
    ("text", .text("1"), "more"), ("empty list", .list([]), "more"),
  ])
  func oneIsOfCountsAndLists(_ name: String, _ value: MessageValue, _ expected: String) {
    let pack = Pack(language: "xx", locale: nil, entries: ["key": ["{n|one|more}"]])
    #expect(pack.render(Message("key", ["n": value])) == expected)
  }

  @Test(
    arguments: [
      ("xx-YY", "country"), ("xx-ZZ", "own"), ("yy", "other"), ("yy-AA", "other"), (nil, "own"),
    ] as [(String?, String)])
  func aCountryMayHaveFormsOfItsOwn(_ locale: String?, _ expected: String) {
    let entries = ["form": ["own"], "form.xx-YY": ["country"], "form.yy": ["other"]]
    #expect(Pack(language: "xx", locale: locale, entries: entries).local("form") == expected)
  }
}
