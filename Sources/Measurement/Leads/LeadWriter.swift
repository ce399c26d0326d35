internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Writes down what the clauses need of each row of the leads.
final class LeadWriter {
  private let terms: Terms
  private let places: LeadPlaces
  private let decisions: DecisionColumns
  private let store: LeadStore
  private let days: LocalDays
  /// The last instants within the attempts' time; nil when attempts are not measured.
  private let windows: Deadlines?
  private let ends: Ends
  /// For every grade its conditions' bits, in the order in which the first that matches holds.
  private let grades: [UInt64]

  /// Which decisions end the pursuit of a lead.
  private struct Ends {
    var won = true
    var accepted = true
    var rejected = true
    /// Whether a rejection because nobody was reached is none.
    var excludesUnreached = false

    init(_ words: Set<String>?) {
      guard let words else { return }
      won = words.contains(PursuitWords.won)
      accepted = words.contains(PursuitWords.accepted)
      rejected = !words.isDisjoint(with: PursuitWords.rejections)
      excludesUnreached = true
    }
  }

  /// Tables are drawn up for 1990 to 2100 at most; of other starts the calendar is asked.
  private static let (earliest, latest) = (631_152_000_000_000, 4_102_444_800_000_000)

  init(
    _ terms: Terms, _ places: LeadPlaces, _ decisions: DecisionColumns, _ store: LeadStore
  ) throws(MeasurementProblem) {
    self.terms = terms
    self.places = places
    self.decisions = decisions
    self.store = store
    days = LocalDays(terms.calendar.zone)
    let frame = terms.frame
    let span = (from: max(frame.start, Self.earliest), to: min(frame.end, frame.cut, Self.latest))
    windows = try terms.attempts.map { attempts throws(MeasurementProblem) in
      try attempts.within.deadlines(from: span.from, to: span.to)
    }
    ends = Ends(terms.attempts?.ends)
    var bit = 0
    grades = (terms.response?.grades ?? []).map { grade in
      defer { bit += grade.when.count }
      return grade.when.indices.reduce(0) { $0 | 1 << UInt64(bit + $1) }
    }
  }

  func write(
    _ batch: Batch, _ part: LeadPart, _ classes: WordClasses, to leads: LeadStore.View
  ) {
    let numbers = part.numbers
    leads.begin(part.firstFrame..<part.firstFrame + part.frameCount)
    for times in batch.times {
      var newest = Int.min
      let cut = terms.frame.cut
      for row in 0..<times.count where times[row] <= cut && numbers[row] != LeadPart.duplicate {
        newest = max(newest, times[row])
      }
      part.counts.newest = max(part.counts.newest, newest)
    }
    if let windows { Self.fill(part, batch, windows) }
    classes.words.withUnsafeBufferPointer { rows(batch, part, $0, leads) }
  }

  /// Looks up the attempts' time of all rows, with the table at hand.
  private static func fill(_ part: LeadPart, _ batch: Batch, _ windows: Deadlines) {
    let (numbers, handedOver, ends) = (part.numbers, batch.times[LeadPlaces.handedOver], part.windows)
    for row in 0..<batch.count where numbers[row] < KeyStore.secondRow {
      ends[row] = windows.last(after: handedOver[row])
    }
  }

  private func rows(
    _ batch: Batch, _ part: LeadPart, _ words: UnsafeBufferPointer<WordClasses.Class>, _ leads: LeadStore.View
  ) {
    let numbers = part.numbers
    let cut = terms.frame.cut
    let handedOver = batch.times[LeadPlaces.handedOver]
    let status = places.status.map { batch.texts[$0] } ?? Column()
    var cells = Cells(batch, cut: cut)
    var month = MonthOfDay()
    var (counts, cohorts) = (part.counts, part.cohorts)
    for row in 0..<batch.count {
      let number = numbers[row]
      let handed = handedOver[row]
      guard number != LeadPart.duplicate else {
        part.duplicates.append(row)
        continue
      }
      guard handed != Batch.empty else {
        counts.notHandedOver += 1
        continue
      }
      guard handed <= cut else { continue }
      cells.go(to: row)
      if decisions.areFromStatus, !status.isEmpty, cells.changed != Batch.empty {
        let traits = words[Int(status[row])].traits
        if traits.contains(.meansAccepted) { cells.accepted = cells.changed }
        if traits.contains(.meansRejected) { cells.rejected = cells.changed }
        if decisions.isWinFromStatus, traits.contains(.meansWon) { cells.won = cells.changed }
      }
      cohorts.add(handed, month: month.month(of: days.day(of: handed, &counts.daysHint)))
      if cells.won != Batch.empty { win(batch, row, part, words, handed, cells.won) }
      guard number < KeyStore.secondRow else { continue }
      counts.frameLeads += 1
      counts.earliest = min(counts.earliest, handed)
      counts.latest = max(counts.latest, handed)
      leads.leads[Int(number)] = lead(batch, row, words, handed, window: part.windows[row], cells)
      columns(batch, row, Int(number), words, leads)
    }
    cohorts.settle()
    (part.counts, part.cohorts) = (counts, cohorts)
  }

  /// The instants of a row, those after as-of taken as empty.
  private struct Cells {
    private let columns: [Column<Int>]
    private let cut: Int
    var changed = Batch.empty
    var accepted = Batch.empty
    var rejected = Batch.empty
    var won = Batch.empty

    init(_ batch: Batch, cut: Int) {
      columns = batch.times
      self.cut = cut
    }

    @inline(__always) mutating func go(to row: Int) {
      changed = instant(LeadPlaces.changed, row)
      accepted = instant(LeadPlaces.accepted, row)
      rejected = instant(LeadPlaces.rejected, row)
      won = instant(LeadPlaces.won, row)
    }

    @inline(__always) private func instant(_ column: Int, _ row: Int) -> Int {
      let times = columns[column]
      guard !times.isEmpty, times[row] <= cut else { return Batch.empty }
      return times[row]
    }
  }

  @inline(__always) private func lead(
    _ batch: Batch, _ row: Int, _ words: UnsafeBufferPointer<WordClasses.Class>, _ handed: Int,
    window: Int, _ cells: Cells
  ) -> Lead {
    var lead = Lead()
    lead.handedOver = handed
    if cells.accepted != Batch.empty { lead.accepted = max(handed, cells.accepted) }
    if cells.rejected != Batch.empty { lead.rejected = max(handed, cells.rejected) }
    if cells.won != Batch.empty { lead.traits.insert(.won) }
    var isUnreached = false
    if let place = places.reason, !batch.texts[place].isEmpty {
      let reason = batch.texts[place][row]
      if reason != 0 {
        let traits = words[Int(reason)].traits
        lead.traits.insert(.reason)
        if traits.contains(.listed) { lead.traits.insert(.listed) }
        if traits.contains(.withoutCredit) { lead.traits.insert(.withoutCredit) }
        isUnreached = traits.contains(.unreached)
      }
    }
    if windows != nil {
      lead.window = window
      let rejectionEnds = ends.rejected && !(ends.excludesUnreached && isUnreached)
      if ends.won && cells.won != Batch.empty && max(handed, cells.won) <= lead.window
        || ends.accepted && lead.accepted <= lead.window && lead.accepted != Lead.never
        || rejectionEnds && lead.rejected <= lead.window && lead.isRejected
      {
        lead.traits.insert(.reached)
      }
    }
    if terms.upkeep != nil, cells.won == Batch.empty, !lead.isRejected {
      lead.changed = max(handed, cells.changed)
      if let place = places.status, !batch.texts[place].isEmpty,
        words[Int(batch.texts[place][row])].traits.contains(.firstStage)
      {
        lead.traits.insert(.firstStage)
      }
    }
    return lead
  }

  /// What stands beside the lead's record.
  @inline(__always) private func columns(
    _ batch: Batch, _ row: Int, _ number: Int, _ words: UnsafeBufferPointer<WordClasses.Class>,
    _ leads: LeadStore.View
  ) {
    let owners = batch.texts[LeadPlaces.owner]
    if !owners.isEmpty { leads.owners[number] = owners[row] }
    let sources = batch.texts[LeadPlaces.source]
    if !sources.isEmpty { leads.sources[number] = sources[row] }
    if let place = places.reason, !batch.texts[place].isEmpty { leads.reasons[number] = batch.texts[place][row] }
    if !grades.isEmpty { leads.grades[number] = grade(batch, row, words) }
    let fields = store.columns.fields
    if fields > 0, !batch.filled.isEmpty {
      let filled = batch.filled[row]
      if fields > 8 {
        leads.filled[number] = filled
      } else {
        leads.filledNarrow[number] = UInt8(truncatingIfNeeded: filled)
      }
      if filled == Self.all(fields) { leads.leads.at(number).pointee.traits.insert(.complete) }
    } else if terms.completeness?.fields.isEmpty == true {
      leads.leads.at(number).pointee.traits.insert(.complete)
    }
    if store.columns.qualified, !batch.times[LeadPlaces.qualified].isEmpty {
      let qualified = batch.times[LeadPlaces.qualified][row]
      if qualified != Batch.empty, qualified <= terms.frame.cut { leads.qualified[number] = qualified }
    }
  }

  /// That many bits.
  static func all(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  private func grade(_ batch: Batch, _ row: Int, _ words: UnsafeBufferPointer<WordClasses.Class>) -> UInt8 {
    var met: UInt64 = 0
    for (condition, place) in places.grades.enumerated() {
      let texts = batch.texts[place]
      let word = texts.isEmpty ? 0 : Int(texts[row])
      met |= words[word].grades & (1 << UInt64(condition))
    }
    for (index, conditions) in grades.enumerated() where met & conditions == conditions { return UInt8(index) }
    return LeadStore.noGrade
  }

  private func win(
    _ batch: Batch, _ row: Int, _ part: LeadPart, _ words: UnsafeBufferPointer<WordClasses.Class>, _ handed: Int,
    _ won: Int
  ) {
    let amounts = batch.amounts[0]
    let currency = places.currency.map { batch.texts[$0] } ?? Column()
    let word = currency.isEmpty ? 0 : currency[row]
    part.wins.append(
      Win(
        handedOver: handed, won: won, amount: amounts.isEmpty ? nil : amounts[row], deal: 0, currency: word,
        isForeign: words[Int(word)].traits.contains(.foreignCurrency)))
    part.winRows.append(row)
  }
}

/// Months since the year 0 of days since 1970; neighbouring days mostly share theirs.
struct MonthOfDay {
  private var day = Int.min
  private var month = 0

  @inline(__always) mutating func month(of day: Int) -> Int {
    guard day != self.day else { return month }
    self.day = day
    month = Self.month(of: day)
    return month
  }

  static func month(of day: Int) -> Int {
    let date = LocalDate(daysSinceEpoch: day)
    return date.year * 12 + date.month - 1
  }

  /// `2027-01`.
  static func name(_ month: Int) -> String {
    "\((month / 12).padded(to: 4))-\((month % 12 + 1).padded(to: 2))"
  }
}
