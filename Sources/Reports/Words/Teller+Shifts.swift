internal import AgreementModel
internal import Exports
internal import Measurement

// Times that seem to be of another zone.

extension Teller {
  /// Columns that seem moved by about the same time, the one that all others follow from first.
  struct Shift {
    var columns: [ShiftSuspicion]
    /// Whether it is enough to doubt the figures.
    var isWeighty: Bool { columns.contains(where: \.isWeighty) }
  }

  /// What another zone would explain, each zone once.
  var explained: [Shift] {
    let order = measured.shifts.filter(\.isExplained).enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    return order.map(\.element).reduce(into: []) { shifts, column in
      // An hour apart, as summer and winter are.
      let same = shifts.firstIndex { abs($0.columns[0].minutes - column.minutes) <= 60 }
      if let same { shifts[same].columns.append(column) } else { shifts.append(Shift(columns: [column])) }
    }
  }

  /// Columns that a shift explains, weighty ones: what has to be checked before all else.
  var doubted: [ShiftSuspicion] { explained.filter(\.isWeighty).flatMap(\.columns) }

  /// One warning in a line or two, said before anything else, as all figures may be wrong. It alarms only where another
  /// zone explains something; what there is to know of each column is in ``shiftDetails``.
  var shifts: [[Phrase]] {
    guard !measured.shifts.isEmpty else { return [] }
    guard let shift = explained.first else {
      let columns = measured.shifts.map { MessageValue.text(column(of: $0)) }
      let isShort = columns.count < 3
      return [
        [
          Phrase(
            .report(
              "shift.calm", ["columns": isShort ? .list(columns) : nil, "count": isShort ? nil : .count(columns.count)]),
            .quiet)
        ]
      ]
    }
    let first = shift.columns[0]
    let others = explained.reduce(0) { $0 + $1.columns.count } - 1
    let message = Message.report(
      "shift.careful.\(first.minutes > 0 ? "later" : "earlier")",
      [
        "column": .text(column(of: first)), "outside": .count(first.outside), "of": .count(first.of),
        "then": .count(first.outsideThen), "length": length(of: first), "others": others > 0 ? .count(others) : nil,
      ])
    return [[Phrase(message, .caution)]]
  }

  /// Each column, what another zone would explain, and what none does.
  var shiftDetails: [[Phrase]] {
    guard !measured.shifts.isEmpty else { return [] }
    let (explained, rest) = (explained, measured.shifts.filter { !$0.isExplained })
    let columns = (explained.flatMap(\.columns) + rest).map { shift in
      MessageValue.message(
        .report(
          "shift.column",
          ["column": .text(column(of: shift)), "outside": .count(shift.outside), "of": .count(shift.of)]))
    }
    let tone = explained.isEmpty ? Tone.quiet : .caution
    var phrases = [
      Phrase(.report("shift.columns", ["columns": .list(columns)]), tone)
    ]
    phrases += explained.map { Phrase(zone($0), tone) }
    if !rest.isEmpty {
      phrases.append(Phrase(.report("shift.none", ["columns": .list(rest.map(unexplained))]), .quiet))
    }
    phrases.append(Phrase(.report("shift.asWritten"), .quiet))
    return [phrases]
  }

  /// Five hours earlier only 41 would lie outside.
  private func zone(_ shift: Shift) -> Message {
    let (first, others) = (shift.columns[0], shift.columns.dropFirst().map { MessageValue.text(column(of: $0)) })
    return .report(
      "shift.\(first.minutes > 0 ? "later" : "earlier")",
      [
        "column": .text(column(of: first)), "then": .count(first.outsideThen), "length": length(of: first),
        "others": others.isEmpty ? nil : .list(others),
      ])
  }

  /// The column, and the shift that would leave the fewest outside.
  private func unexplained(_ shift: ShiftSuspicion) -> MessageValue {
    guard shift.minutes != 0 else { return .text(column(of: shift)) }
    return .message(
      .report(
        "shift.best.\(shift.minutes > 0 ? "later" : "earlier")",
        ["column": .text(column(of: shift)), "then": .count(shift.outsideThen), "length": length(of: shift)]))
  }

  private func length(of shift: ShiftSuspicion) -> MessageValue {
    .length(abs(shift.minutes) * 60_000_000, on: .working)
  }

  /// `activities.at`: a column with its table where that is not the leads'.
  func column(of shift: ShiftSuspicion) -> String {
    shift.role == .leads ? shift.column : "\(shift.role.rawValue).\(shift.column)"
  }
}

extension ShiftSuspicion {
  /// Whether another zone would leave at most half as many times outside.
  var isExplained: Bool { minutes != 0 && outsideThen * 2 <= outside }

  /// Whether it is enough to ask somebody for the export.
  var isWeighty: Bool { isExplained && of >= 20 }

  /// The hand-over first, then the activities, then what else there is.
  fileprivate var rank: Int { column == "handed_over_at" ? 0 : role == .activities && column == "at" ? 1 : 2 }
}
