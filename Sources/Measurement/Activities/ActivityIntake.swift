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
  private let story: StoryNotes?
  private(set) var parts: [ActivityPart] = []
  /// Of each table.
  let shifts: [ShiftCounts]

  init(_ intake: LeadIntake, _ places: ActivityPlaces, _ shifts: [ShiftCounts], story: StoryNotes?) {
    leads = intake.store
    contacts = intake.contacts
    terms = intake.terms
    self.places = places
    self.story = story
    self.shifts = shifts
  }

  /// - Parameters:
  ///   - table: Which of the activities' files.
  ///   - channel: The channel of all its rows, when the command line says one.
  func take(
    _ round: [Batch], table: Int, channel: (word: String, meaning: WordClasses.Class)?, _ classes: WordClasses,
    _ workers: Workers
  ) {
    while parts.count < round.count { parts.append(ActivityPart()) }
    let effects = Effects(terms, places, channel: channel?.meaning)
    let lanes = workers.count
    workers.perform(round.count) { place in
      lookUp(round[place], parts[place], effects, classes)
      parts[place].channels.take(
        round[place], until: terms.frame.cut, said: channel?.word, words: classes.words.count)
      parts[place].deal(round[place].count, to: lanes)
    }
    leads.leads.withView { view in
      workers.perform(lanes) { lane in
        for (batch, part) in zip(round, parts) {
          Self.apply(batch, part, view, lane: lane, of: lanes)
          shifts[table].count(batch, where: { _ in true }, lane: lane, of: lanes)
        }
      }
    }
    for (batch, part) in zip(round, parts) {
      story?.take(batch, part, table: table + 1, contacts, leads.index)
    }
  }

  private func lookUp(
    _ batch: Batch, _ part: ActivityPart, _ effects: Effects, _ classes: WordClasses
  ) {
    part.begin(batch.count)
    for row in 0..<batch.count { part.leads[row] = ActivityPart.nowhere }
    guard let times = batch.times.first, !times.isEmpty else { return }
    let cut = terms.frame.cut
    var (count, newest) = (0, Int.min)
    for row in 0..<batch.count where times[row] <= cut {
      count += 1
      newest = max(newest, times[row])
    }
    part.newest = max(part.newest, newest)
    // Without a column lead_id there are instants, but no activities of anybody.
    guard let keys = batch.keys.first, !keys.isEmpty else { return }
    part.activities += count
    effects.fill(batch, part.effects, classes)
    if contacts.isEmpty, !keys.haveSeveral {
      find(keys, times, part, count: batch.count)
    } else {
      findSeveral(keys, times, part, count: batch.count)
    }
  }

  /// Looks up one identifier a row.
  ///
  /// Most of the time goes into waiting for memory. So rows are looked up in groups, step by step: what a step needs of all
  /// rows of a group is fetched at the same time.
  private func find(_ keys: Batch.Keys, _ times: Column<Int>, _ part: ActivityPart, count: Int) {
    let (cut, found, hashes) = (terms.frame.cut, part.leads, keys.hashes)
    var unknown = 0
    leads.index.withView { index in
      withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<UInt64>.self, capacity: Self.group) { starts in
        var first = 0
        while first < count {
          let rows = first..<min(first + Self.group, count)
          var touched: UInt64 = 0
          for row in rows {
            let start = index.start(hashes[row])
            starts[row - first] = start
            touched &+= start.pointee
          }
          for row in rows {
            let number = index.guess(hashes[row], starts[row - first])
            if number != KeyIndex.none, let byte = index.keys.start(number) { touched &+= UInt64(byte.pointee) }
          }
          part.touched = touched
          for row in rows where times[row] <= cut {
            var number = index.find(keys.key(row), hashes[row], starts[row - first])
            if number == KeyIndex.none { number = index.findOther(keys.key(row)) }
            if number == KeyIndex.none { unknown += 1 }
            if number < KeyStore.secondRow { found[row] = number }
          }
          first = rows.upperBound
        }
      }
    }
    part.unknown += unknown
  }

  /// How many rows are looked up side by side.
  private static let group = 32

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
    let (numbers, effects, rows) = (part.leads, part.effects, part.rows)
    let end = part.ends[lane]
    var place = lane == 0 ? 0 : part.ends[lane - 1]
    while place < end {
      let group = place..<min(place + Self.group, end)
      var touched = 0
      for place in group { touched &+= leads.at(Int(numbers[Int(rows[place])])).pointee.handedOver }
      withExtendedLifetime(touched) {}
      for place in group {
        let row = Int(rows[place])
        leads.at(Int(numbers[row])).pointee.count(effects[row], at: times[row])
      }
      place = group.upperBound
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
    guard leads.isEmpty, let other = SalesforceID.other(key) else { return }
    other.withUnsafeBufferPointer { other in
      let hash = Batch.Keys.hash(other)
      if let number = index.number(of: other, hash) { leads.append(number) }
      contacts.leads(of: other, hash, to: &leads)
    }
  }
}
