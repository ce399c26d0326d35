public import AgreementModel
public import Exports

/// What happened to one lead, and what each clause makes of it: `--explain`.
public struct LeadStory: Hashable, Sendable {
  public var lead: String
  public var owner: String
  public var source: String
  /// The row's line in the leads file.
  public var line: Int
  /// Nil: it was never handed over.
  public var handedOver: Instant?
  /// Whether it belongs to the frame.
  public var isInFrame: Bool
  /// The agreement's version that holds for it; nil when the whole frame is one version's.
  public var version: Int?
  /// In order of time.
  public var events: [Event] = []
  public var verdicts: [Verdict] = []

  public init(lead: String, owner: String, source: String, line: Int, handedOver: Instant?, isInFrame: Bool) {
    self.lead = lead
    self.owner = owner
    self.source = source
    self.line = line
    self.handedOver = handedOver
    self.isInFrame = isInFrame
  }

  public struct Event: Hashable, Sendable {
    public var at: Instant
    /// The column it comes from: `handed_over_at`, `accepted_at`, `at`.
    public var column: String
    public var role: TableRole
    public var line: Int
    public var channel: String
    public var owner: String
    public var outcome: String
    /// What it counts as; empty when it counts as nothing.
    public var counts: [Effect] = []
    /// Why it does not count.
    public var ignored: Reason?

    public enum Effect: String, Hashable, Sendable {
      /// The first contact attempt.
      case firstAttempt
      case attempt
      case reached
      case decision
      case win
    }
    public enum Reason: String, Hashable, Sendable {
      case beforeHandOver
      case afterAsOf
      case otherChannel
      case incoming
      case notCounted
    }

    public init(
      at: Instant, column: String, role: TableRole, line: Int, channel: String = "", owner: String = "",
      outcome: String = ""
    ) {
      self.at = at
      self.column = column
      self.role = role
      self.line = line
      self.channel = channel
      self.owner = owner
      self.outcome = outcome
    }
  }

  /// What one clause says of the lead.
  public struct Verdict: Hashable, Sendable {
    public var kind: ClauseKind
    /// The tier whose limit holds; nil: the clause's own.
    public var grade: String?
    /// `met`; nil when the lead is in neither count, and when the clause is not measurable.
    public var state: String?
    /// The clock's start and end, and the time between on it, microseconds.
    public var from: Instant?
    public var to: Instant?
    public var elapsed: Int?
    public var limit: AgreedDuration?
    /// The last instant that is in time; nil when it never ends.
    public var due: Instant?
    /// Attempts within the time, for the attempts clause; and how many are agreed.
    public var attempts: Int?
    public var agreedAttempts: Int?
    /// What else there is to say: the missing channels, the empty fields, the reason as written, missing columns.
    public var detail: [String] = []

    public init(_ kind: ClauseKind) { self.kind = kind }
  }
}
