internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Takes the rows of the leads table.
///
/// A round goes through four steps, each side by side: the rows are numbered, their identifiers copied, inserted into the
/// index (which finds the duplicates, in the order of the file), and the rest of each row written down. Within a step every
/// batch or part of the index has one worker.
final class LeadIntake: @unchecked Sendable {
  let store: LeadStore
  let contacts = Contacts()
  let terms: Terms
  private(set) var wins: [Win] = []
  private(set) var duplicates = BadRows(.duplicate, count: 0, first: [])
  private(set) var parts: [LeadPart] = []
  private let deals = Deals()
  private let writer: LeadWriter
  private let story: StoryNotes?
  let shifts: ShiftCounts
  private(set) var tooMany = false

  init(
    _ terms: Terms, _ places: LeadPlaces, _ columns: DecisionColumns, _ shifts: ShiftCounts, story: StoryNotes?
  ) throws(MeasurementProblem) {
    self.terms = terms
    self.shifts = shifts
    self.story = story
    store = LeadStore(
      LeadStore.Columns(
        reasons: places.reason != nil, grades: terms.response?.grades.isEmpty == false,
        fields: terms.completeness?.fields.count ?? 0, qualified: terms.delivery != nil))
    writer = try LeadWriter(terms, places, columns, store)
  }

  func take(_ round: [Batch], _ classes: WordClasses, _ workers: Workers) {
    while parts.count < round.count { parts.append(LeadPart()) }
    workers.perform(round.count) { number(round[$0], parts[$0]) }
    guard makeRoom(round) else { return }
    let lanes = min(workers.count, KeyIndex.parts)
    store.index.withView { index in
      workers.perform(round.count) { copyKeys(round[$0], parts[$0], index.keys) }
      workers.perform(lanes) { lane in
        for (batch, part) in zip(round, parts) { insert(batch, part, index, lane: lane, of: lanes) }
      }
    }
    let all = max(round.count, workers.count)
    store.withView { leads in
      workers.perform(all) { lane in
        if lane < round.count { writer.write(round[lane], parts[lane], classes, to: leads) }
        for (batch, part) in zip(round, parts) {
          shifts.count(batch, where: { part.numbers[$0] != LeadPart.duplicate }, lane: lane, of: all)
        }
      }
    }
    for (batch, part) in zip(round, parts) { settle(batch, part) }
  }

  /// Says which rows belong to the frame, and how much room all of them take.
  private func number(_ batch: Batch, _ part: LeadPart) {
    part.begin(batch.count)
    let handedOver = batch.times[LeadPlaces.handedOver]
    let keys = batch.keys[LeadPlaces.lead]
    let frame = terms.frame
    var (inside, outside, bytes) = (UInt32(0), KeyStore.secondRow, 0)
    let numbers = part.numbers
    for row in 0..<batch.count {
      bytes += KeyStore.size(of: keys.key(row).count)
      // The empty cell is the smallest number, and before every frame.
      if frame.holds(handedOver[row]) {
        numbers[row] = inside
        inside += 1
      } else {
        numbers[row] = outside
        outside += 1
      }
    }
    part.frameCount = Int(inside)
    part.otherCount = Int(outside & ~KeyStore.secondRow)
    part.bytes = bytes
  }

  private func makeRoom(_ round: [Batch]) -> Bool {
    var (count, others) = (store.count, store.others)
    for part in parts[..<round.count] {
      part.firstFrame = count
      part.firstOther = others
      count += part.frameCount
      others += part.otherCount
      part.segment = store.keys.segment(part.bytes)
    }
    // Two billion leads are more than a number holds.
    guard count < Int(KeyStore.secondRow) - 1, others < Int(KeyStore.secondRow) - 1 else {
      tooMany = true
      return false
    }
    store.grow(to: count, others: others)
    return true
  }

  private func copyKeys(_ batch: Batch, _ part: LeadPart, _ store: KeyStore.View) {
    guard var place = part.segment else { return }
    let keys = batch.keys[LeadPlaces.lead]
    let numbers = part.numbers
    for row in 0..<batch.count {
      let local = numbers[row]
      let first = local < KeyStore.secondRow ? part.firstFrame : part.firstOther
      let number = local + UInt32(first)
      numbers[row] = number
      let key = keys.key(row)
      store.set(number, KeyStore.copy(key, to: place))
      place += KeyStore.size(of: key.count)
    }
  }

  /// Inserts those of a batch's identifiers that belong to a worker, in the order of the file.
  ///
  /// As in the look-up of activities, memory is fetched ahead for a group of rows.
  private func insert(_ batch: Batch, _ part: LeadPart, _ index: KeyIndex.View, lane: Int, of lanes: Int) {
    let hashes = batch.keys[LeadPlaces.lead].hashes
    let numbers = part.numbers
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.group) { rows in
      var row = 0
      while row < batch.count {
        var count = 0
        while row < batch.count, count < Self.group {
          if KeyIndex.part(of: hashes[row]) % lanes == lane {
            rows[count] = Int32(truncatingIfNeeded: row)
            index.makeRoom(hashes[row], for: Self.group)
            count += 1
          }
          row += 1
        }
        var touched: UInt64 = 0
        for place in 0..<count { touched &+= index.start(hashes[Int(rows[place])]).pointee }
        withExtendedLifetime(touched) {}
        for place in 0..<count {
          let row = Int(rows[place])
          let number = numbers[row]
          if !index.insert(hashes[row], index.keys.key(number), number) { numbers[row] = LeadPart.duplicate }
        }
      }
    }
  }

  /// How many rows are inserted side by side.
  private static let group = 32

  /// What has to be done one after the other, in the order of the file.
  private func settle(_ batch: Batch, _ part: LeadPart) {
    for row in part.duplicates {
      duplicates.count += 1
      if duplicates.first.count < 10 {
        let text = String(batch.keys[LeadPlaces.lead].text(row).prefix(80))
        duplicates.first.append(BadRows.Place(line: batch.lines[row], text: text))
      }
    }
    let deals = batch.keys[LeadPlaces.deal]
    for (win, row) in zip(part.wins, part.winRows) {
      wins.append(win)
      if !deals.isEmpty { wins[wins.count - 1].deal = self.deals.number(of: deals.key(row), deals.hashes[row]) }
    }
    contacts.take(batch, part.numbers)
    story?.take(batch, part.numbers)
  }
}
