internal import AgreementModel

// Whether somebody can look up in a CRM what a criterion asks for.

extension Rules {
  static let criteria: [Rule] = [unverifiable, scoreWithoutValue]

  /// A criterion names a field, an event or a yes/no fact. Moods and guesses about a person are none: two people
  /// looking at the same lead answer differently.
  private static let unverifiable = Rule(
    "criterion.unverifiable", .caution, at: FreeText.criteria, evidence: [.definitions]
  ) { subject in
    criterionTexts(subject).compactMap { entry in
      guard !FreeText.isExact(entry.text), FreeText.vagueWord(in: entry) == nil,
        let word = WordLists.judgements.first(in: entry.text)
      else { return nil }
      return Hit(entry.pointer, ["word": .text(word), "text": .text(entry.text)])
    }
  }

  /// A score is a number; "a high score" is a mood again.
  private static let scoreWithoutValue = Rule(
    "criterion.score", .caution, at: FreeText.criteria, evidence: [.definitions]
  ) { subject in
    criterionTexts(subject).filter { WordLists.scores.isIn($0.text) && !$0.text.contains(where: \.isNumber) }
      .map { Hit($0.pointer, ["text": .text($0.text)]) }
  }

  private static func criterionTexts(_ subject: Subject) -> [FreeText.Entry] {
    FreeText.texts(of: subject).filter { entry in FreeText.criteria.contains { $0.contains(entry.pointer) } }
  }
}
