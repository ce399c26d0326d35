internal import Exports

/// Counts the rows of channels that are not agreed, by the channel's number in the vocabulary.
struct OtherChannels {
  private var counts: [Int] = []
  /// The rows of files whose channel the command line says, by that channel.
  private(set) var said: [String: Int] = [:]

  mutating func take(
    _ batch: Batch, until cut: Int, said channel: (word: String, meaning: WordClasses.Class)?, _ classes: WordClasses
  ) {
    guard let times = batch.times.first, !times.isEmpty else { return }
    if let channel {
      guard !channel.meaning.traits.contains(.agreedChannel) else { return }
      said[channel.word, default: 0] += (0..<batch.count).count { times[$0] <= cut }
      return
    }
    let channels = batch.texts[ActivityPlaces.channel]
    guard !channels.isEmpty else { return }
    if counts.count < classes.words.count {
      counts += Array(repeating: 0, count: classes.words.count - counts.count)
    }
    counts.withUnsafeMutableBufferPointer { counts in
      classes.words.withUnsafeBufferPointer { words in
        for row in 0..<batch.count where times[row] <= cut {
          let number = Int(channels[row])
          if !words[number].traits.contains(.agreedChannel) { counts[number] += 1 }
        }
      }
    }
  }

  /// All of them, the most frequent first.
  static func all(_ parts: [OtherChannels], _ vocabulary: Vocabulary) -> [ChannelCount] {
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
