internal import AgreementModel

/// Values of messages that come from what people wrote.
enum Words {
  /// A word of the packs where its key can be one (`phone`), otherwise what somebody wrote.
  static func term(_ text: String) -> MessageValue {
    Listener.channels.contains(text) ? .term(text) : .text(text)
  }
}
