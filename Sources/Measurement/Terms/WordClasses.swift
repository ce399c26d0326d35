internal import AgreementModel
internal import Exports

/// What the words of the text columns mean to the terms, by their numbers: each word is looked at once, however many rows
/// have it.
struct WordClasses: Sendable {
  private(set) var words: [Class] = []
  private let terms: Terms
  private let required: [String: UInt8]
  /// The columns and values of the grades, one after the other, each a bit.
  private let conditions: [Set<String>]

  struct Class: Sendable {
    var traits: Traits = []
    /// The number of the required channel; 255 when it is none.
    var channel: UInt8 = .max
    /// Bit *n*: a value of the *n*-th column that sets activities apart.
    var notCounted: UInt32 = 0
    /// Bit *n*: a value of the *n*-th condition of the grades.
    var grades: UInt64 = 0
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    static let agreedChannel = Traits(rawValue: 1)
    /// An outcome that says that somebody was spoken to.
    static let contact = Traits(rawValue: 2)
    /// An outcome that ends the pursuit.
    static let ending = Traits(rawValue: 4)
    static let incoming = Traits(rawValue: 8)
    static let listed = Traits(rawValue: 16)
    static let withoutCredit = Traits(rawValue: 32)
    /// A reason of rejection that says that nobody was reached.
    static let unreached = Traits(rawValue: 64)
    static let firstStage = Traits(rawValue: 128)
    static let meansAccepted = Traits(rawValue: 256)
    static let meansRejected = Traits(rawValue: 512)
    static let meansWon = Traits(rawValue: 1024)
    static let foreignCurrency = Traits(rawValue: 2048)
  }

  /// - Throws: When there are more conditions than bits.
  init(_ terms: Terms) throws(MeasurementProblem) {
    self.terms = terms
    required = Dictionary(
      (terms.attempts?.required ?? []).enumerated().map { ($1, UInt8($0)) }, uniquingKeysWith: { first, _ in first })
    conditions = terms.response?.grades.flatMap { $0.when.map(\.values) } ?? []
    guard conditions.count <= 64 else { throw .tooMany("/response/grades") }
    guard terms.attempt.notCounted.count <= 32 else { throw .tooMany("/response/notCounted") }
  }

  /// Looks at the words that are new.
  mutating func learn(_ vocabulary: Vocabulary) {
    guard words.count < vocabulary.count else { return }
    for number in words.count..<vocabulary.count {
      words.append(meaning(of: vocabulary.folded(UInt32(number))))
    }
  }

  /// Words are numbered anew.
  mutating func forget() { words.removeAll(keepingCapacity: true) }

  /// What a word means, letter case aside.
  func meaning(of word: String) -> Class {
    var result = Class(traits: traits(of: word), channel: required[word] ?? .max)
    for (index, condition) in terms.attempt.notCounted.enumerated() where condition.values.contains(word) {
      result.notCounted |= 1 << UInt32(index)
    }
    for (index, values) in conditions.enumerated() where values.contains(word) {
      result.grades |= 1 << UInt64(index)
    }
    return result
  }

  private func traits(of word: String) -> Traits {
    var traits: Traits = []
    if terms.attempt.channels?.contains(word) ?? true { traits.insert(.agreedChannel) }
    if Self.contacts.contains(word) { traits.insert(.contact) }
    if (terms.attempts?.ends ?? Self.contacts).contains(word) { traits.insert(.ending) }
    if Self.isIncoming(word) { traits.insert(.incoming) }
    if terms.rejection.listed.contains(word) { traits.insert(.listed) }
    if terms.rejection.withoutCredit.contains(word) { traits.insert(.withoutCredit) }
    if RejectionReason.isUnreached(word) { traits.insert(.unreached) }
    if let stage = terms.upkeep?.firstStage, stage == word { traits.insert(.firstStage) }
    switch terms.meaning[word] {
    case "accepted", "lost": traits.insert(.meansAccepted)
    case "rejected": traits.insert(.meansRejected)
    case "won": traits.formUnion([.meansAccepted, .meansWon])
    default: break
    }
    if let currency = terms.revenue?.currency, !word.isEmpty, word != currency.folded {
      traits.insert(.foreignCurrency)
    }
    return traits
  }

  /// Whether a direction, letter case aside, says that the lead sent it.
  static func isIncoming(_ word: String) -> Bool { incoming.contains(word) }

  /// Outcomes of a conversation.
  private static let contacts: Set = ["connected", "replied", "meeting"]
  /// Directions of what the lead sent.
  private static let incoming: Set = ["incoming", "inbound", "incoming_email", "entrante"]
}

/// Words of a pursuit's end that are no outcomes of activities.
enum PursuitWords {
  static let won = "won"
  static let accepted = "accepted"
  static let rejections: Set = ["rejection", "rejected"]
}
