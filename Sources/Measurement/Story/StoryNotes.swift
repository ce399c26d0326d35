internal import Exports

/// Collects the rows of the one lead whose story is asked for, while all rows go by.
final class StoryNotes {
  /// The row of the lead.
  struct LeadRow {
    var number: UInt32
    var line: Int
    /// In the order of the wish; ``Batch/empty`` where nothing stands.
    var times: [Int]
    var owner: UInt32
    var source: UInt32
    var status: UInt32
    var reason: UInt32
    var filled: UInt64
  }

  /// A row of an activity.
  struct Activity {
    /// The file, counted from 1.
    var table: Int
    var line: Int
    var at: Int
    var channel: UInt32
    var owner: UInt32
    var outcome: UInt32
    var direction: UInt32
    var effect: Effect
  }

  let key: [UInt8]
  private let hash: UInt64
  /// That of the other way of writing it, where there is one.
  private let otherHash: UInt64
  private let wishes: Wishes
  private(set) var lead: LeadRow?
  private(set) var activities: [Activity] = []

  init(_ lead: String, _ wishes: Wishes) {
    key = Array(lead.utf8)
    let hash = key.withUnsafeBufferPointer(Batch.Keys.hash)
    self.hash = hash
    otherHash = key.withUnsafeBufferPointer(SalesforceID.other)?.withUnsafeBufferPointer(Batch.Keys.hash) ?? hash
    self.wishes = wishes
  }

  /// Reading begins anew.
  func forget() {
    lead = nil
    activities = []
  }

  /// Looks for the lead among a batch's rows.
  func take(_ batch: Batch, _ numbers: UnsafePointer<UInt32>) {
    guard lead == nil, let keys = batch.keys.first else { return }
    for row in 0..<batch.count where keys.hashes[row] == hash && numbers[row] != LeadPart.duplicate {
      guard keys.key(row).elementsEqual(key) else { continue }
      func text(_ place: Int?) -> UInt32 { place.map { batch.texts[$0].isEmpty ? 0 : batch.texts[$0][row] } ?? 0 }
      lead = LeadRow(
        number: numbers[row], line: batch.lines[row],
        times: batch.times.map { $0.isEmpty ? Batch.empty : $0[row] }, owner: text(LeadPlaces.owner),
        source: text(LeadPlaces.source), status: text(wishes.lead.status), reason: text(wishes.lead.reason),
        filled: batch.filled.isEmpty ? 0 : batch.filled[row])
    }
  }

  /// Looks for the lead's activities among a batch's rows.
  func take(_ batch: Batch, _ part: ActivityPart, table: Int, _ contacts: Contacts, _ index: KeyIndex) {
    guard let lead, let keys = batch.keys.first, !keys.isEmpty, let times = batch.times.first, !times.isEmpty else {
      return
    }
    var found: [UInt32] = []
    for row in 0..<batch.count {
      if contacts.isEmpty, !keys.haveSeveral, keys.hashes[row] != hash, keys.hashes[row] != otherHash { continue }
      LeadSearch.leads(of: keys.key(row), keys.hashes[row], in: index, contacts, to: &found)
      guard found.contains(lead.number) else { continue }
      func text(_ place: Int) -> UInt32 { batch.texts[place].isEmpty ? 0 : batch.texts[place][row] }
      activities.append(
        Activity(
          table: table, line: batch.lines[row], at: times[row], channel: text(ActivityPlaces.channel),
          owner: wishes.activity.owner.map(text) ?? 0, outcome: text(ActivityPlaces.outcome),
          direction: text(ActivityPlaces.direction), effect: part.effects[row]))
    }
  }
}
