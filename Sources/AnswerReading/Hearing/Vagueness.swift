/// Words that sound like an answer and cannot be measured.
enum Vagueness {
  private static let phrases: Phrases = [
    "asap", "a . s . a . p", "a s a p", "as soon as possible", "as soon as we can", "as fast as possible",
    "as quickly as possible", "soon", "sooner", "immediately", "instantly", "quickly", "quick", "fast", "promptly",
    "prompt", "timely", "in a timely manner", "right away", "straight away", "shortly", "in no time", "urgently",
    "urgent",
    "lo antes posible", "lo mas pronto posible", "lo mas rapido posible", "cuanto antes", "pronto", "rapido",
    "rapidamente", "inmediatamente", "de inmediato", "inmediato", "en breve", "enseguida", "en seguida", "ya mismo",
    "ahorita", "urgente", "a la brevedad", "a la mayor brevedad", "con rapidez", "cuando se pueda", "a tiempo",
    "on time", "a few", "few", "several", "some", "many", "lots", "a lot", "plenty", "most", "enough",
    "as many as possible",
    "as much as possible", "often", "regularly", "usually", "frequently", "unos pocos", "unas pocas", "pocos", "pocas",
    "algunos", "algunas", "varios", "varias", "muchos", "muchas", "bastante", "bastantes", "la mayoria", "suficiente",
    "suficientes", "todo lo posible", "los mas posibles", "a menudo", "regularmente", "frecuentemente",
    "cuando haya tiempo", "when possible", "cuando sea posible", "later", "mas tarde", "eventually", "someday",
  ]

  /// The first vague phrase of a text as typed, the longest where several start together.
  static func word(in text: AnswerText) -> String? {
    phrases.first(in: text).map { text.typed($0).span }
  }

  static func missing(in text: AnswerText, orElse missing: Missing) -> Missing {
    word(in: text).map { .vague(word: $0) } ?? missing
  }
}
