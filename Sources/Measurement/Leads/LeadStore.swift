/// All leads of the files: those of the frame with what the clauses need, the others only by their identifiers.
///
/// A lead's number is its place among the leads of the frame in the order of the file; the others have numbers of their
/// own, with the highest bit set.
final class LeadStore: @unchecked Sendable {
  let leads = Chunks(Lead())
  let owners = Chunks<UInt32>(0)
  let sources = Chunks<UInt32>(0)
  let reasons = Chunks<UInt32>(0)
  /// The number of the grade that holds; ``noGrade``.
  let grades = Chunks<UInt8>(LeadStore.noGrade)
  /// Which required fields are filled: a bit each, of up to eight in the narrow column.
  let filled = Chunks<UInt64>(0)
  let filledNarrow = Chunks<UInt8>(0)
  /// When the lead was qualified, microseconds; never.
  let qualified = Chunks(Lead.never)
  let keys = KeyStore()
  let index: KeyIndex
  let columns: Columns
  private(set) var count = 0
  private(set) var others = 0

  static let noGrade = UInt8.max

  /// Columns that only some agreements ask for.
  struct Columns {
    var reasons = false
    var grades = false
    /// How many required fields there are.
    var fields = 0
    var qualified = false
  }

  init(_ columns: Columns) {
    self.columns = columns
    index = KeyIndex(keys)
  }

  /// Reaches all leads that there is room for, until the store grows again.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    leads.withView { leads in
      owners.withView { owners in
        sources.withView { sources in
          reasons.withView { reasons in
            grades.withView { grades in
              filled.withView { filled in
                filledNarrow.withView { filledNarrow in
                  qualified.withView { qualified in
                    body(
                      View(
                        leads: leads, owners: owners, sources: sources, reasons: reasons, grades: grades,
                        filled: filled, filledNarrow: filledNarrow, qualified: qualified))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  struct View: Sendable {
    let leads: Chunks<Lead>.View
    let owners: Chunks<UInt32>.View
    let sources: Chunks<UInt32>.View
    let reasons: Chunks<UInt32>.View
    let grades: Chunks<UInt8>.View
    let filled: Chunks<UInt64>.View
    let filledNarrow: Chunks<UInt8>.View
    let qualified: Chunks<Int>.View

    /// Gives leads their initial values, in all columns.
    func begin(_ rows: Range<Int>) {
      leads.begin(rows)
      owners.begin(rows)
      sources.begin(rows)
      reasons.begin(rows)
      grades.begin(rows)
      filled.begin(rows)
      filledNarrow.begin(rows)
      qualified.begin(rows)
    }
  }

  /// Which required fields of a lead are filled.
  func fields(of lead: Int) -> UInt64 {
    switch columns.fields {
    case 0: 0
    case ...8: UInt64(filledNarrow[lead])
    default: filled[lead]
    }
  }

  func grow(to count: Int, others: Int) {
    self.count = count
    self.others = others
    leads.grow(to: count)
    owners.grow(to: count)
    sources.grow(to: count)
    if columns.reasons { reasons.grow(to: count) }
    if columns.grades { grades.grow(to: count) }
    if columns.fields > 8 { filled.grow(to: count) } else if columns.fields > 0 { filledNarrow.grow(to: count) }
    if columns.qualified { qualified.grow(to: count) }
    keys.grow(to: count, others)
  }
}
