internal import Exports

/// Counts the rows of every channel, by the channel's number in the vocabulary.
struct Channels {
  private var counts: [Int] = []
  /// The rows of files whose channel the command line says, by that channel.
  private var said: [String: Int] = [:]

  /// - Parameters:
  ///   - channel: That of all rows, when the command line says one.
  ///   - words: How many words there are.
  mutating func take(_ batch: Batch, until cut: Int, said channel: String?, words: Int) {
    guard let times = batch.times.first, !times.isEmpty else { return }
    if let channel {
      said[channel, default: 0] += (0..<batch.count).count { times[$0] <= cut }
      return
    }
    let channels = batch.texts[ActivityPlaces.channel]
    guard !channels.isEmpty else { return }
    if counts.count < words { counts += Array(repeating: 0, count: words - counts.count) }
    counts.withUnsafeMutableBufferPointer { counts in
      for row in 0..<batch.count where times[row] <= cut { counts[Int(channels[row])] += 1 }
    }
  }

  /// All of them, the most frequent first; what differs in letter case stays apart.
  static func all(_ parts: [Channels], _ vocabulary: Vocabulary) -> [ChannelCount] {
    var totals: [String: Int] = [:]
    for part in parts {
      for (number, count) in part.counts.enumerated() where count > 0 {
        totals[vocabulary[UInt32(number)], default: 0] += count
      }
      totals.merge(part.said, uniquingKeysWith: +)
    }
    return totals.map { ChannelCount(channel: $0.key, count: $0.value) }.sorted {
      $0.count == $1.count ? $0.channel.utf8.lexicographicallyPrecedes($1.channel.utf8) : $0.count > $1.count
    }
  }
}
