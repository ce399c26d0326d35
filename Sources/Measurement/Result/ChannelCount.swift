/// Activities in a channel that the agreement does not name: they are no contact attempts.
///
/// A file that calls the telephone `call` where the agreement says `phone` convicts everybody; so it is said.
public struct ChannelCount: Hashable, Sendable {
  /// As the file writes it; empty when its cells are.
  public var channel: String
  /// Rows dated no later than as-of, of any lead.
  public var count: Int

  public init(channel: String, count: Int) {
    self.channel = channel
    self.count = count
  }
}
