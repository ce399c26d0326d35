internal import AgreementModel
package import Coaching
internal import Sealing
internal import Session
package import Workshops

/// Keeps events in a workshop's file, as canonical JSON.
package struct WorkshopJournal: Journal {
  let workshop: Workshop

  package init(workshop: Workshop) { self.workshop = workshop }

  package mutating func append(_ events: [Event]) throws {
    guard let last = events.last else { return }
    _ = try workshop.append(events.map { CanonicalJSON.text(of: $0.json) }, at: last.at)
  }
}

extension WorkshopContents {
  /// The workshop as its events left it.
  /// - Throws: `Failure` naming the event that cannot be read.
  package func conversation() throws -> Conversation {
    var conversation = Conversation(id: WorkshopLibrary.slug(name), language: "en")
    for stored in events {
      guard let json = try? StrictJSON.parse(stored.payload), let event = Event(json: json) else {
        throw Failure(.badData, Message("file.unreadableEvent", ["number": .count(stored.number)]))
      }
      conversation.apply(event)
    }
    return conversation
  }
}
