/// Leads by the month of their hand-over, whether they belong to the frame or not.
struct Cohorts {
  /// By months since the year 0; only months that have leads.
  private(set) var months: [Int: (leads: Int, newest: Int)] = [:]
  private var current = Int.min
  private var leads = 0
  private var newest = Int.min

  /// Counts a lead that was handed over in a month.
  @inline(__always) mutating func add(_ handedOver: Int, month: Int) {
    if month != current {
      settle()
      current = month
    }
    leads += 1
    newest = max(newest, handedOver)
  }

  /// Leads come by and large in order: what runs up is written down when the month changes.
  mutating func settle() {
    guard leads > 0 else { return }
    let before = months[current] ?? (0, .min)
    months[current] = (before.leads + leads, max(before.newest, newest))
    leads = 0
    newest = .min
  }

  mutating func add(_ other: Cohorts) {
    for (month, cohort) in other.months {
      let before = months[month] ?? (0, .min)
      months[month] = (before.leads + cohort.leads, max(before.newest, cohort.newest))
    }
  }
}
