internal import AgreementModel

/// What the clauses know of a lead of the frame: 64 bytes, a line of the processor's cache.
///
/// Instants are microseconds since 1970; ``never`` stands for those that are not there. Nothing in it is later than as-of.
struct Lead: BitwiseCopyable {
  /// h; ``never``: the row was a duplicate, there is no such lead.
  var handedOver = never
  /// The earliest contact attempt at or after h.
  var firstAttempt = never
  /// The last instant that is within the attempts' time.
  var window = Int.min
  /// c, from which upkeep counts; ``never`` when upkeep does not concern the lead.
  var changed = never
  /// The earliest activity after c that asks for a change of status.
  var touched = never
  /// Not before h.
  var accepted = never
  /// Not before h.
  var rejected = never
  /// Attempts within the window.
  var attempts: UInt16 = 0
  var traits: Traits = []
  /// The required channels of the attempts within the window, by their numbers.
  var channels: UInt32 = 0

  static let never = Int.max

  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    static let won = Traits(rawValue: 1)
    /// Reached within the attempts' window.
    static let reached = Traits(rawValue: 2)
    /// In the first of the agreed stages, where any attempt asks for a change of status.
    static let firstStage = Traits(rawValue: 4)
    /// A reason of rejection stands there.
    static let reason = Traits(rawValue: 8)
    /// The reason is on the agreed list.
    static let listed = Traits(rawValue: 16)
    /// The reason takes the credit away.
    static let withoutCredit = Traits(rawValue: 32)
    /// Every required field is filled.
    static let complete = Traits(rawValue: 64)
  }
}

extension Lead {
  var isThere: Bool { handedOver != Self.never }
  var isRejected: Bool { rejected != Self.never }
  /// The first decision, ``never`` without one.
  var decided: Int { min(accepted, rejected) }
  /// Whether the first decision is the acceptance; on a tie it is.
  var isAccepted: Bool { accepted != Self.never && accepted <= rejected }

  /// Counts an activity that is no later than as-of.
  @inline(__always) mutating func count(_ effect: Effect, at instant: Int) {
    guard instant >= handedOver else { return }
    if effect.isAttempt {
      firstAttempt = min(firstAttempt, instant)
      if instant <= window {
        if attempts < .max { attempts += 1 }
        channels |= effect.channelBit
      }
    }
    if effect.reaches, instant <= window { traits.insert(.reached) }
    if instant > changed, instant < touched, effect.touches(inFirstStage: traits.contains(.firstStage)) {
      touched = instant
    }
  }
}
