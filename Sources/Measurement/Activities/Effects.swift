internal import Exports

/// Says what activities do, from the words of their columns.
struct Effects {
  private let places: ActivityPlaces
  private let isAfterContact: Bool
  /// The class of the channel that all rows have; nil: the column says it.
  private let channel: WordClasses.Class?

  init(_ terms: Terms, _ places: ActivityPlaces, channel: WordClasses.Class?) {
    self.places = places
    self.channel = channel
    isAfterContact = terms.upkeep?.isAfterContact == true
  }

  func fill(_ batch: Batch, _ effects: UnsafeMutablePointer<Effect>, _ classes: WordClasses) {
    classes.words.withUnsafeBufferPointer { words in
      let channels = batch.texts[ActivityPlaces.channel]
      let outcomes = batch.texts[ActivityPlaces.outcome]
      let isPlain = places.notCounted.isEmpty && batch.texts[ActivityPlaces.direction].isEmpty
      for row in 0..<batch.count {
        let channel = self.channel ?? words[channels.isEmpty ? 0 : Int(channels[row])]
        let outcome = words[outcomes.isEmpty ? 0 : Int(outcomes[row])].traits
        effects[row] = effect(channel, outcome, isCounted: isPlain || isCounted(batch, row, words))
      }
    }
  }

  @inline(__always) private func effect(
    _ channel: WordClasses.Class, _ outcome: WordClasses.Traits, isCounted: Bool
  ) -> Effect {
    let isAttempt = isCounted && channel.traits.contains(.agreedChannel)
    let isContact = outcome.contains(.contact)
    return Effect(
      isAttempt: isAttempt, reaches: outcome.contains(.ending), isContact: isContact,
      touches: isAfterContact ? isContact : isAttempt, channel: isAttempt ? channel.channel : nil)
  }

  /// Whether an activity in an agreed channel is an attempt: not what the lead sent, nor what sets itself apart.
  func isCounted(_ batch: Batch, _ row: Int, _ words: UnsafeBufferPointer<WordClasses.Class>) -> Bool {
    !isIncoming(batch, row, words) && !isSetApart(batch, row, words)
  }

  func isIncoming(_ batch: Batch, _ row: Int, _ words: UnsafeBufferPointer<WordClasses.Class>) -> Bool {
    let directions = batch.texts[ActivityPlaces.direction]
    return !directions.isEmpty && words[Int(directions[row])].traits.contains(.incoming)
  }

  func isSetApart(_ batch: Batch, _ row: Int, _ words: UnsafeBufferPointer<WordClasses.Class>) -> Bool {
    for (condition, place) in places.notCounted.enumerated() {
      let texts = batch.texts[place]
      guard !texts.isEmpty else { continue }
      if words[Int(texts[row])].notCounted & 1 << UInt32(condition) != 0 { return true }
    }
    return false
  }
}
