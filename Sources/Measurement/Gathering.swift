internal import Exports

/// What the files hold, gathered in one reading: leads first, then all activities.
final class Gathering: BatchConsumer {
  let terms: Terms
  let wishes: Wishes
  private let reports: [TableReport]
  private(set) var classes: WordClasses
  private(set) var leads: LeadIntake
  private(set) var activities: ActivityIntake
  let story: StoryNotes?

  /// - Parameter reports: What is known of the tables before they are read.
  init(_ terms: Terms, _ wishes: Wishes, _ reports: [TableReport], explain: String?) throws(MeasurementProblem) {
    self.terms = terms
    self.wishes = wishes
    self.reports = reports
    story = explain.map { StoryNotes($0, wishes) }
    classes = try WordClasses(terms)
    (leads, activities) = try Self.intakes(terms, wishes, reports, story)
    isNew = true
  }

  private static func intakes(
    _ terms: Terms, _ wishes: Wishes, _ reports: [TableReport], _ story: StoryNotes?
  ) throws(MeasurementProblem) -> (LeadIntake, ActivityIntake) {
    let year = 366 * 86_400_000_000
    let slot = terms.calendar.slot(from: max(0, terms.frame.start) - year, to: min(terms.frame.cut, 100 * year) + year)
    func shifts(_ wish: Wish) -> ShiftCounts { ShiftCounts(columns: wish.times.count, slot: slot) }
    let leads = try LeadIntake(
      terms, wishes.lead, DecisionColumns(reports[0], terms), shifts(wishes.leads), story: story)
    let activities = ActivityIntake(
      leads, wishes.activity, reports.dropFirst().map { _ in shifts(wishes.activities) }, story: story)
    return (leads, activities)
  }

  private var isNew: Bool
  private var problem: MeasurementProblem?

  func begin() {
    guard !isNew else { return }
    story?.forget()
    classes.forget()
    do throws(MeasurementProblem) {
      (leads, activities) = try Self.intakes(terms, wishes, reports, story)
    } catch {
      problem = error
    }
  }

  func take(_ round: [Batch], table: Int, vocabulary: Vocabulary, workers: Workers) {
    isNew = false
    classes.learn(vocabulary)
    if table == 0 {
      leads.take(round, classes, workers)
    } else {
      let channel = reports[table].channel.map { (word: $0, meaning: classes.meaning(of: $0.folded)) }
      activities.take(round, table: table - 1, channel: channel, classes, workers)
    }
  }

  func expect(_ rows: Int, table: Int) {
    // An estimate may be far off: it takes 40 MiB at most.
    if table == 0 { leads.store.index.makeRoom(for: min(rows, 1 << 22)) }
  }

  /// - Throws: What went wrong while rows were taken.
  func finish() throws(MeasurementProblem) {
    if let problem { throw problem }
    if leads.tooMany { throw .tooMany("lead_id") }
  }
}

extension Gathering {
  /// The newest instant of all good rows that is not after the cut; nil without one.
  var newest: Int? {
    let newest = (leads.parts.map(\.counts.newest) + activities.parts.map(\.newest)).max() ?? .min
    return newest == .min ? nil : newest
  }

  var activityCount: Int { activities.parts.reduce(0) { $0 + $1.activities } }
  var unknownCount: Int { activities.parts.reduce(0) { $0 + $1.unknown } }
  var notHandedOver: Int { leads.parts.reduce(0) { $0 + $1.counts.notHandedOver } }
  var frameLeads: Int { leads.parts.reduce(0) { $0 + $1.counts.frameLeads } }
  /// The earliest and the latest hand-over of the frame.
  var handedOver: ClosedRange<Int>? {
    let parts = leads.parts.map(\.counts).filter { $0.frameLeads > 0 }
    guard let first = parts.map(\.earliest).min(), let last = parts.map(\.latest).max() else { return nil }
    return first...last
  }

  var cohorts: Cohorts {
    leads.parts.reduce(into: Cohorts()) { $0.add($1.cohorts) }
  }

  /// The reader's reports with the duplicates, which only show here.
  func completed(_ reports: [TableReport]) -> [TableReport] {
    var reports = reports
    if leads.duplicates.count > 0 { reports[0].bad.append(leads.duplicates) }
    return reports
  }
}
