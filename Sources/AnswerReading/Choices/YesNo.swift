/// Finds yes and no: "not ok" before a plain word, a plain word before a phrase, what is said first before the rest.
struct YesNo {
  let text: AnswerText

  private static let denied: Phrases = [
    "not ok", "not okay", "not fine", "not good", "not agreed", "not agree", "not true", "not right", "not correct",
    "not acceptable", "not really", "dont agree", "do not agree", "cant agree", "no agree", "no ok", "no vale",
    "no estoy de acuerdo", "no estamos de acuerdo", "no de acuerdo", "no es correcto", "no esta bien", "no me parece",
    "not at all", "of course not", "certainly not", "claro que no", "por supuesto que no", "desde luego que no",
  ]
  private static let open: Phrases = [
    "not sure", "im not sure", "not certain", "no idea", "no se", "no lo se", "no sabemos", "no estoy seguro",
    "no estoy segura", "no estamos seguros", "dont know", "do not know", "maybe", "perhaps", "quiza", "quizas",
    "tal vez",
    "puede ser", "no estoy convencido", "ni idea", "depends", "depende",
  ]
  /// Phrases with "no" in them that say yes.
  private static let granted: Phrases = [
    "no problem", "no problema", "no hay problema", "sin problema", "no objection", "no objections", "why not",
    "como no",
    "por que no", "no doubt", "sin duda", "no worries", "no hay objecion",
  ]
  private static let yes: Phrases = [
    "yes", "yep", "yup", "yeah", "yea", "yah", "yess", "y", "sure", "ok", "okay", "okey", "agree", "agreed", "true",
    "right", "correct",
    "si", "s", "vale", "claro", "correcto", "cierto", "verdadero", "dale", "sip", "acepto", "aceptamos", "confirmo",
    "confirmed", "confirm", "affirmative", "afirmativo", "absolutely", "definitely", "exactly", "exacto", "exactamente",
    "hecho", "done", "accepted", "aceptado", "bueno", "perfecto", "perfect", "great", "👌", "👍", "✅", "✔", "✓", "oui",
  ]
  private static let no: Phrases = [
    "no", "nope", "nop", "nah", "n", "false", "disagree", "never", "nunca", "jamas", "falso", "negative", "negativo",
    "incorrect", "incorrecto", "wrong", "tampoco", "rechazo", "👎", "❌", "✗", "✘", "🚫",
  ]
  private static let yesPhrases: Phrases = [
    "of course", "sounds good", "thats fine", "thats right", "that is fine", "that is right", "go ahead", "fine",
    "good", "all good",
    "looks good", "works for me", "keep it", "por supuesto", "de acuerdo", "desde luego", "esta bien", "me parece bien",
    "adelante", "asi es", "bien", "eso es", "como quieras", "hagamoslo", "lets do it", "lets do that", "i think so",
    "creo que si", "i do", "we do", "por que si",
  ]
  private static let noPhrases: Phrases = [
    "i dont think so", "dont think so", "we dont", "i dont", "do not", "dont", "no way", "ni hablar", "en absoluto",
    "para nada", "creo que no", "de ninguna manera", "not yet", "not now", "todavia no", "aun no", "rather not", "not",
  ]

  func answer() -> Heard<Bool>? {
    if let denial = Self.denied.first(in: text) { return Heard(value: false, tokens: denial) }
    if let grant = Self.granted.first(in: text) { return Heard(value: true, tokens: grant) }
    if Self.open.first(in: text) != nil { return nil }
    if let plain = first(Self.yes, Self.no) { return plain }
    return first(Self.yesPhrases, Self.noPhrases)
  }

  /// The answer that is said first; a single letter only when it is the whole answer, a denied "yes" not at all.
  private func first(_ yes: Phrases, _ no: Phrases) -> Heard<Bool>? {
    for place in 0..<text.count {
      if let word = text.word(place), word.count == 1, text.tokens.count(where: { $0.isWord || $0.isDigits }) > 1 {
        continue
      }
      if let end = yes.end(in: text, at: place), !isDenied(place) { return Heard(value: true, tokens: place..<end) }
      if let end = no.end(in: text, at: place) { return Heard(value: false, tokens: place..<end) }
    }
    return nil
  }

  private func isDenied(_ place: Int) -> Bool {
    ["not", "dont", "isnt", "arent", "ni"].contains(text.word(place - 1) ?? "")
  }
}
