internal import AgreementModel

// The clauses that are measured, and what the room wrote down beside them.

extension ModelSchema {
  static let rules: [(name: String, value: JSON)] = [
    (
      "delivery",
      Shape.object([
        ("channel", Shape.text), ("detail", Shape.text), ("within", Shape.ref("limit")), ("owner", Shape.text),
        ("fallback", Shape.text), ("share", Shape.ref("rate")),
      ])
    ),
    (
      "response",
      Shape.object([
        ("starts", Shape.text), ("stops", Shape.text), ("limit", Shape.ref("limit")), ("share", Shape.ref("rate")),
        ("notCounted", Shape.map(of: Shape.texts)),
        (
          "grades",
          Shape.list(
            Shape.object(
              [
                ("name", Shape.text), ("when", Shape.map(of: Shape.texts)), ("limit", Shape.ref("limit")),
                ("share", Shape.ref("rate")),
              ], required: ["name", "when", "limit", "share"]))
        ),
      ])
    ),
    (
      "attempts",
      Shape.object([
        ("count", Shape.count(from: 1)), ("within", Shape.ref("limit")), ("channels", Shape.texts),
        ("requiredChannels", Shape.texts), ("share", Shape.ref("rate")), ("minutesPerAttempt", Shape.count()),
        ("afterwards", Shape.text), ("expected", Shape.ref("number")), ("endsWith", Shape.texts),
      ])
    ),
    (
      "upkeep",
      Shape.object([
        ("within", Shape.ref("limit")), ("stages", Shape.texts), ("owner", Shape.text), ("share", Shape.ref("rate")),
        ("after", Shape.word(["contact"])),
        ("meaning", Shape.map(of: Shape.word(["accepted", "rejected", "won", "lost"]))),
      ])
    ),
    (
      "rejection",
      Shape.object([
        ("decideWithin", Shape.ref("limit")), ("decidedShare", Shape.ref("rate")),
        (
          "reasons",
          Shape.list(
            Shape.object(
              [
                ("name", Shape.text), ("then", Shape.text), ("credit", Shape.bool), ("delayDays", Shape.count()),
              ], required: ["name"]))
        ),
        ("reasonShare", Shape.ref("rate")), ("disputes", Shape.text), ("silence", Shape.word(["accepted"])),
      ])
    ),
    (
      "review",
      Shape.object([
        (
          "reports",
          Shape.list(
            Shape.object(
              [("what", Shape.text), ("to", Shape.text), ("every", Shape.ref("rhythm"))],
              required: ["what", "to", "every"]))
        ),
        (
          "meeting",
          Shape.object(
            [
              ("weekday", Shape.ref("weekday")), ("time", Shape.ref("time")), ("minutes", Shape.count(from: 1)),
              ("every", Shape.ref("rhythm")),
            ], required: ["weekday", "time", "minutes", "every"])
        ),
        ("onBreach", Shape.text), ("reviewOn", Shape.ref("date")),
        (
          "trigger",
          Shape.object([("missed", Shape.count(from: 1)), ("of", Shape.count(from: 1))], required: ["missed", "of"])
        ),
      ])
    ),
  ]

  static let records: [(name: String, value: JSON)] = [
    (
      "open",
      Shape.list(
        Shape.object(
          [("pointer", Shape.ref("pointer")), ("owner", Shape.text), ("due", Shape.ref("date"))],
          required: ["pointer"]))
    ),
    (
      "customClauses",
      Shape.list(
        Shape.object(
          [("title", Shape.text), ("text", Shape.text), ("owner", Shape.text)], required: ["title", "text"]))
    ),
    ("objections", remarks), ("notes", remarks), ("parked", remarks),
    (
      "consensus",
      Shape.list(
        Shape.object(
          [
            ("name", Shape.text), ("team", Shape.ref("team")), ("score", Shape.count(from: 0, to: 5)),
            ("words", Shape.text), ("pointer", Shape.text), ("at", Shape.text),
          ], required: ["score"]))
    ),
    ("signatures", Shape.ref("signatures")),
    ("seal", Shape.any(of: ["type": "null"], Shape.ref("seal"))),
    (
      "history",
      Shape.list(
        Shape.object(
          [
            ("version", Shape.count(from: 1)), ("at", Shape.ref("instant")), ("reason", Shape.text),
            ("digest", Shape.ref("digest")),
          ], required: ["version", "digest"]))
    ),
    ("provenance", provenance), ("addenda", addenda),
  ]

  private static let remarks = Shape.list(
    Shape.object(
      [
        ("text", Shape.text), ("by", Shape.ref("speaker")), ("team", Shape.ref("team")),
        ("pointer", Shape.ref("pointer")), ("owner", Shape.text), ("due", Shape.ref("date")),
        ("at", Shape.ref("instant")),
      ], required: ["text"]))

  private static let provenance = Shape.map(
    of: Shape.object(
      [
        ("origin", Shape.word(["measured", "assumed", "decided", "proposed", "derived"])),
        ("by", Shape.ref("speaker")), ("at", Shape.ref("instant")), ("said", Shape.text),
        (
          "estimates",
          Shape.list(
            Shape.object(
              [("by", Shape.ref("speaker")), ("values", ["type": "array"]), ("said", Shape.text)],
              required: ["by", "values"]))
        ),
      ], required: ["origin"]), names: "^(/([^~/]|~[01])*)*$")

  private static let addenda = Shape.list(
    Shape.object(
      [
        ("over", Shape.ref("digest")), ("reason", Shape.text), ("at", Shape.ref("instant")),
        ("excused", Shape.ref("excused")),
        (
          "holidays",
          Shape.list(Shape.object([("date", Shape.ref("date")), ("name", Shape.text)], required: ["date"]))
        ),
        (
          "deputies",
          Shape.list(
            Shape.object(
              [
                ("deputy", Shape.name), ("for", Shape.text), ("from", Shape.ref("date")), ("to", Shape.ref("date")),
              ], required: ["deputy"]))
        ),
        ("signatures", Shape.ref("signatures")), ("seal", Shape.ref("seal")),
      ], required: ["over"]))
}
