internal import Exports

/// Takes the rows of the activities, after those of the leads.
///
/// A round goes through two steps: every batch looks up the leads of its rows and what each row does; then every worker
/// goes through all rows and counts those of its own leads. So no two touch a lead, and nothing depends on who was first:
/// all that is kept of activities are the earliest of them, counts and sets.
final class ActivityIntake: @unchecked Sendable {
  private let leads: LeadStore
  private let contacts: Contacts
  private let terms: Terms
  private let places: ActivityPlaces
  private let hours: OpenHours
  private let story: StoryNotes?
  private(set) var parts: [ActivityPart] = []
  /// How many times of each table lie outside the working hours.
  private(set) var shifts: [ShiftCounts]

  init(_ intake: LeadIntake, _ places: ActivityPlaces, tables: Int, story: StoryNotes?) {
    leads = intake.store
    contacts = intake.contacts
    terms = intake.terms
    hours = intake.hours
    self.places = places
    self.story = story
    shifts = [ShiftCounts](repeating: ShiftCounts(columns: 1), count: tables)
  }

  /// - Parameters:
  ///   - table: Which of the activities' files.
  ///   - channel: The channel of all its rows, when the command line says one.
  func take(
    _ round: [Batch], table: Int, channel: WordClasses.Class?, _ classes: WordClasses, _ workers: Workers
  ) {
    while parts.count < round.count { parts.append(ActivityPart()) }
    let effects = Effects(terms, places, channel: channel)
    hours.withView { view in
      workers.perform(round.count) { lookUp(round[$0], parts[$0], effects, classes, view) }
    }
    let lanes = workers.count
    leads.leads.withView { view in
      workers.perform(lanes) { lane in
        for (batch, part) in zip(round, parts) { Self.apply(batch, part, view, lane: lane, of: lanes) }
      }
    }
    for (batch, part) in zip(round, parts) {
      part.shifts.settle(hours)
      shifts[table].add(part.shifts)
      part.shifts = ShiftCounts(columns: 1)
      story?.take(batch, part, table: table + 1, contacts, leads.index)
    }
  }

  private func lookUp(
    _ batch: Batch, _ part: ActivityPart, _ effects: Effects, _ classes: WordClasses, _ hours: OpenHours.View
  ) {
    part.begin(batch.count)
    guard let times = batch.times.first, !times.isEmpty, let keys = batch.keys.first, !keys.isEmpty else {
      for row in 0..<batch.count { part.leads[row] = ActivityPart.nowhere }
      return
    }
    let cut = terms.frame.cut
    var (count, newest) = (0, Int.min)
    for row in 0..<batch.count where times[row] <= cut {
      count += 1
      newest = max(newest, times[row])
    }
    part.activities += count
    part.newest = max(part.newest, newest)
    part.shifts.count(times, of: 0, hours) { _ in true }
    effects.fill(batch, part.effects, classes)
    if contacts.isEmpty, !keys.haveSeveral {
      find(keys, times, part, count: batch.count)
    } else {
      findSeveral(keys, times, part, count: batch.count)
    }
  }

  /// Looks up one identifier a row.
  private func find(_ keys: Batch.Keys, _ times: Column<Int>, _ part: ActivityPart, count: Int) {
    let cut = terms.frame.cut
    let (index, found) = (leads.index, part.leads)
    var unknown = 0
    for row in 0..<count {
      guard times[row] <= cut else {
        found[row] = ActivityPart.nowhere
        continue
      }
      let number = index.find(keys.key(row), keys.hashes[row])
      if number == KeyIndex.none { unknown += 1 }
      found[row] = number < KeyStore.secondRow ? number : ActivityPart.nowhere
    }
    part.unknown += unknown
  }

  /// Looks up several identifiers a row, and the leads of contacts.
  private func findSeveral(_ keys: Batch.Keys, _ times: Column<Int>, _ part: ActivityPart, count: Int) {
    for row in 0..<count {
      part.leads[row] = ActivityPart.nowhere
      guard times[row] <= terms.frame.cut else { continue }
      LeadSearch.leads(of: keys.key(row), keys.hashes[row], in: leads.index, contacts, to: &part.found)
      if part.found.isEmpty { part.unknown += 1 }
      for number in part.found where number < KeyStore.secondRow {
        if part.leads[row] == ActivityPart.nowhere {
          part.leads[row] = number
        } else {
          part.further.append((row, number))
        }
      }
    }
  }

  private static func apply(
    _ batch: Batch, _ part: ActivityPart, _ leads: Chunks<Lead>.View, lane: Int, of lanes: Int
  ) {
    guard let times = batch.times.first, !times.isEmpty else { return }
    let (numbers, effects) = (part.leads, part.effects)
    for row in 0..<batch.count {
      let number = numbers[row]
      guard number != ActivityPart.nowhere, Int(number) % lanes == lane else { continue }
      leads.at(Int(number)).pointee.count(effects[row], at: times[row])
    }
    for (row, number) in part.further where Int(number) % lanes == lane {
      leads.at(Int(number)).pointee.count(effects[row], at: times[row])
    }
  }
}

/// The leads that an activity's cell names, each once: by their own identifier or by their contact's.
enum LeadSearch {
  static func leads(
    of cell: UnsafeBufferPointer<UInt8>, _ hash: UInt64, in index: KeyIndex, _ contacts: Contacts,
    to leads: inout [UInt32]
  ) {
    leads.removeAll(keepingCapacity: true)
    one(cell, hash, in: index, contacts, to: &leads)
    guard leads.isEmpty, cell.contains(UInt8(ascii: ";")) else { return }
    for key in Identifiers(cell) { one(key, Batch.Keys.hash(key), in: index, contacts, to: &leads) }
  }

  private static func one(
    _ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64, in index: KeyIndex, _ contacts: Contacts,
    to leads: inout [UInt32]
  ) {
    if let number = index.number(of: key, hash), !leads.contains(number) { leads.append(number) }
    contacts.leads(of: key, hash, to: &leads)
  }
}
