internal import AgreementModel
package import Coaching
internal import Sealing
internal import Session
package import Workshops

/// Keeps events in a workshop's file. A model that was imported keeps the order of its members, so that it leaves as it
/// came, byte for byte.
package struct WorkshopJournal: Journal {
  let workshop: Workshop

  package init(workshop: Workshop) { self.workshop = workshop }

  package mutating func append(_ events: [Event]) throws {
    guard let last = events.last else { return }
    _ = try workshop.append(events.map { CompactJSON.text(of: $0.json) }, at: last.at)
  }
}

extension WorkshopContents {
  /// The workshop as its events left it.
  /// - Throws: `Failure` naming the event that cannot be read.
  package func conversation() throws -> Conversation {
    var conversation = empty
    for event in try happened() { conversation.apply(event) }
    return conversation
  }

  /// The workshop in which nothing has been said.
  var empty: Conversation { Conversation(id: WorkshopLibrary.slug(name), language: "en") }

  /// - Throws: `Failure` naming the event that cannot be read.
  func happened() throws -> [Event] {
    try events.map { stored in
      guard let json = try? StrictJSON.parse(stored.payload), let event = Event(json: json) else {
        throw Failure(.badData, Message("file.unreadableEvent", ["number": .count(stored.number)]))
      }
      return event
    }
  }
}
