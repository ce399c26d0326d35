internal import AgreementModel
package import Coaching
package import Prompts

extension Lexicon {
  /// The words of all packs together; an agreement's own language comes first where one word must be chosen.
  package init(packs: [Pack], zoneNames: @autoclosure @escaping @Sendable () -> [String]) {
    let byLanguage = Dictionary(uniqueKeysWithValues: packs.map { ($0.language, $0) })
    var terms: [String: [String]] = [:]
    var commands: [String: Command] = [:]
    var plainCommands: [String: Command] = [:]
    var steps: [Step: [String]] = [:]
    var questions: [Question.ID: [String]] = [:]
    for pack in packs {
      for (key, texts) in pack.all where key.hasPrefix("term.") {
        terms[String(key.dropFirst("term.".count)), default: []] += texts
      }
      for command in Command.allCases {
        for word in pack.texts("command.\(command.rawValue).words") { commands[word.folded] = command }
        for word in pack.texts("command.\(command.rawValue).plain") { plainCommands[word.folded] = command }
      }
      for step in Step.allCases {
        steps[step, default: []] += pack.texts("step.\(step.rawValue).name") + pack.texts("step.\(step.rawValue).other")
      }
      for question in Questions.all {
        questions[question.id, default: []] += pack.texts("question.\(question.id).name")
      }
    }
    self.init(
      terms: terms, commands: commands, steps: steps, questions: questions, zoneNames: zoneNames(),
      wordOf: { key, language in byLanguage[language].map { $0.term(key) } },
      proposal: { id, language in byLanguage[language]?.text("proposal.\(id)") })
    self.plainCommands = plainCommands
    languages = packs.map(\.language)
  }
}
