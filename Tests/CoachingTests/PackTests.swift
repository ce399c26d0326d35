import AgreementModel
import Coaching
import Prompts
import Testing

@testable import Commands

/// The words of each pack against the questions and readers that they belong to.
@Suite struct PackTests {
  static let languages = Pack.languages

  @Test(arguments: languages)
  func everyQuestionHasItsWords(language: String) throws {
    let pack = try #require(Pack(language: language))
    for question in Questions.all {
      for part in ["name", "ask", "ack", "example", "why"] {
        #expect(pack.text("question.\(question.id).\(part)") != nil, "question.\(question.id).\(part)")
      }
      if case .pack = question.proposal {
        #expect(pack.text("proposal.\(question.id)") != nil, "proposal.\(question.id)")
      }
    }
    for step in Step.allCases {
      #expect(pack.text("step.\(step.rawValue).name") != nil)
      #expect(pack.text("step.\(step.rawValue).intro") != nil)
    }
    for command in Command.allCases {
      for part in ["words", "help", "usage"] { #expect(pack.text("command.\(command.rawValue).\(part)") != nil) }
    }
  }

  /// A proposal on a card is read like an answer; a wrong one would leave the line empty.
  @Test(arguments: languages)
  func everyProposalIsUnderstood(language: String) throws {
    var room = Rehearsal(language: language)
    room.type(
      language == "es"
        ? ["Acme", "T1 2027", "Ana Ruiz, CMO", "", "Tom Berg, Ventas", "", "6", "20"] : Array(Sample.setup.prefix(8)))
    for step in Step.allCases {
      room.type("/goto \(step.number)")
      while room.conversation.position != .card(step), room.conversation.position.step == step { room.type("/next") }
      let questions = Questions.card(of: step).filter { if case .pack = $0.proposal { true } else { false } }
      guard case .card(let lines)? = room.ask.said.first else { continue }
      for question in questions {
        #expect(lines.first { $0.question == question.id }?.value != nil, "\(language): proposal.\(question.id)")
      }
    }
  }

  /// What the coach gives as an example of a good answer must be one: each of its alternatives.
  @Test(arguments: languages)
  func everyExampleIsUnderstood(language: String) throws {
    let pack = try #require(Pack(language: language))
    for question in Questions.all {
      let example = try #require(pack.text("question.\(question.id).example"))
      for text in question.kind.isList || question.kind == .text || question.kind == .meeting
        ? [example] : alternatives(example)
      {
        var room = Rehearsal(language: language)
        room.type("/period: Q1 2027")
        room.type("/currency: EUR")
        room.type("/calendar/weeklyHours: \(language == "es" ? "lunes a viernes de 9 a 18" : "Mon–Fri 9–18")")
        room.type("/edit \(question.id)")
        let turn = room.type(text)
        #expect(!turn.isRefused, "\(language) \(question.id): \(text): \(room.words(turn.said))")
      }
    }
  }

  private func alternatives(_ example: String) -> [String] {
    example.split(separator: ", or ").flatMap { $0.split(separator: ", o ") }.map(String.init)
  }

  /// What stands on the line to be edited is read back as the same value.
  @Test(arguments: languages)
  func whatIsOfferedIsReadBack(language: String) throws {
    let pack = try #require(Pack(language: language))
    var room = Rehearsal(language: language)
    // The sample workshop has an answer that cannot be taken, and is asked again.
    for line in try DemoAnswers.lines(language) { room.type(line) }
    for question in Questions.all where room.agreement.has(question.pointer) && question.kind != .period {
      var editing = room
      editing.conversation = Conversation(
        id: "acme", language: language, events: room.events.prefix { $0.kind != .signed })
      editing.type("/edit \(question.id)")
      let offer = try #require(editing.ask.offer, "\(question.id)")
      let before = editing.agreement.tree[question.pointer]
      let typed = pack.render(offer, as: .typed)
      let turn = editing.type(typed)
      #expect(!turn.isRefused, "\(language) \(question.id): \(typed)")
      #expect(editing.agreement.tree[question.pointer] == before, "\(language) \(question.id): \(typed)")
    }
  }
}

enum DemoAnswers {
  static func lines(_ language: String) throws -> [String] {
    try #require(Pack(language: language)).texts("demo.answers")
  }
}
