/// What an activity does for its lead, from its channel, outcome and direction.
struct Effect: BitwiseCopyable, Equatable {
  private var bits: UInt8
  /// The number of the required channel; 255 when it is none.
  private var channel: UInt8

  static let nothing = Effect(isAttempt: false, reaches: false, isContact: false, touches: false, channel: nil)

  /// - Parameters:
  ///   - touches: Whether it asks for a change of status in any stage; `isAttempt` does so in the first one.
  init(isAttempt: Bool, reaches: Bool, isContact: Bool, touches: Bool, channel: UInt8?) {
    bits = (isAttempt ? 1 : 0) | (reaches ? 2 : 0) | (isContact ? 4 : 0) | (touches ? 8 : 0)
    self.channel = channel ?? .max
  }

  /// A contact attempt.
  var isAttempt: Bool { bits & 1 != 0 }
  /// The lead counts as reached.
  var reaches: Bool { bits & 2 != 0 }
  /// Somebody was spoken to: connected, replied, a meeting.
  var isContact: Bool { bits & 4 != 0 }
  /// The required channel's bit, 0 when it is none.
  var channelBit: UInt32 { channel < 32 ? 1 << UInt32(channel) : 0 }
  var requiredChannel: Int? { channel < 32 ? Int(channel) : nil }

  func touches(inFirstStage: Bool) -> Bool { bits & (inFirstStage ? 9 : 8) != 0 }
}
