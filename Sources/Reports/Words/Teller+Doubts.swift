internal import AgreementModel
internal import Measurement

// What makes all figures doubtful, said before any figure.

extension Teller {
  var doubts: [[Phrase]] { measured.doubts.map { [Phrase(message(of: $0), .caution)] } }

  private func message(of doubt: Doubt) -> Message {
    switch doubt {
    case .strangers(let count, let all):
      .report("doubt.strangers", ["count": .count(count), "of": .count(all)])
    case .channels(let channels, _):
      .report(
        "doubt.channels",
        [
          "count": .count(channels.reduce(0) { $0 + $1.count }),
          "channels": .list(channels.prefix(5).map { .message(.report("doubt.channel", values(of: $0))) }),
          // As they have to be typed.
          "agreed": .list(agreement[list: .channels].map(MessageValue.text)),
        ])
    case .undecided(let columns): .report("doubt.undecided", ["columns": .list(columns.map(MessageValue.text))])
    case .stale(let newest): .report("doubt.stale", ["instant": .instant(newest, clock)])
    }
  }

  private func values(of count: ChannelCount) -> [String: MessageValue] {
    let name = count.channel.isEmpty ? MessageValue.message(.report("empty")) : .text(count.channel)
    return ["channel": name, "count": .count(count.count)]
  }
}
