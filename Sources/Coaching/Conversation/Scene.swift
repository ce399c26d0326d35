public import AgreementModel
public import WorkingTime

/// What a turn of the conversation depends on besides the agreement: the clock, the words of the packs, zone
/// data, the means of sealing. All of it comes in as values, so that a workshop can be a test.
public struct Scene: Sendable {
  public var now: Instant
  /// The name under which the workshop is kept.
  public var workshopName: String?
  /// IANA name of the machine's time zone.
  public var machineZone: String
  public var lexicon: Lexicon
  /// Zone rules by IANA name; nil for a zone that this machine does not know.
  public var zone: @Sendable (String) -> TimeZoneRules?
  /// The digest of what a signature covers, SHA-256 in lower-case hexadecimal.
  public var digest: @Sendable (JSON) -> String
  /// The seal over a signed model.
  public var seal: @Sendable (JSON) -> JSON

  public init(
    now: Instant, workshopName: String?, machineZone: String, lexicon: Lexicon,
    zone: @escaping @Sendable (String) -> TimeZoneRules?,
    digest: @escaping @Sendable (JSON) -> String, seal: @escaping @Sendable (JSON) -> JSON
  ) {
    self.now = now
    self.workshopName = workshopName
    self.machineZone = machineZone
    self.lexicon = lexicon
    self.zone = zone
    self.digest = digest
    self.seal = seal
  }
}

/// The words of the prompt packs that typed lines are compared with, in every language at once.
public struct Lexicon: Sendable {
  /// The words for each term, by its key: `phone` → telephone, teléfono.
  public var terms: [String: [String]]
  /// Commands by the words that are typed after the slash.
  public var commands: [String: Command]
  /// Commands by the words that say them in plain speech before a colon: objection, park.
  public var plainCommands: [String: Command] = [:]
  /// The names of the steps.
  public var steps: [Step: [String]]
  /// The names of the questions, as the agreement shows them.
  public var questions: [Question.ID: [String]]
  /// The languages that there are packs of, by their codes.
  public var languages = ["en", "es"]
  /// The names of all time zones, for answers that name one: read only then.
  public var zoneNames: @Sendable () -> [String]
  /// A term's own word in a language.
  public var wordOf: @Sendable (_ term: String, _ language: String) -> String?
  /// What is proposed for a question, in an agreement's language.
  public var proposal: @Sendable (_ question: Question.ID, _ language: String) -> String?

  public init(
    terms: [String: [String]], commands: [String: Command], steps: [Step: [String]],
    questions: [Question.ID: [String]], zoneNames: @autoclosure @escaping @Sendable () -> [String],
    wordOf: @escaping @Sendable (String, String) -> String?,
    proposal: @escaping @Sendable (Question.ID, String) -> String?
  ) {
    self.terms = terms
    self.commands = commands
    self.steps = steps
    self.questions = questions
    self.zoneNames = zoneNames
    self.wordOf = wordOf
    self.proposal = proposal
  }
}

extension Scene {
  /// Rules of the agreement's zone, or of the machine's while it has none; UTC when neither is known here.
  func rules(of agreement: Agreement) -> TimeZoneRules {
    agreement[.timeZone].flatMap(zone) ?? zone(machineZone) ?? .utc
  }

  /// Today on the machine's calendar.
  var today: LocalDate { (zone(machineZone) ?? .utc).local(at: now).date }

  /// Now, RFC 3339 in the agreement's zone.
  public func stamp(for agreement: Agreement) -> String {
    let rules = rules(of: agreement)
    return now.rfc3339(offset: rules.offset(at: now))
  }
}

extension Lexicon {
  /// Whether a text says that a number in it is a percentage.
  func saysPercent(_ text: String) -> Bool {
    let text = text.folded
    return text.contains("%") || (terms["percent"] ?? []).contains { text.contains($0.folded) }
  }

  /// A term's own word in a language; its key when the packs have none.
  func word(_ key: String, in language: String) -> String { wordOf(key, language) ?? key }
}
