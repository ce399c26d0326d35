internal import AgreementModel
internal import Measurement
internal import Pages

// The leads to begin with, those that were exempt, the days with too many.

extension HTMLWriter {
  func offenders(of clause: Clause) -> Node {
    let isTimed = clause.offenders.contains { $0.by != nil }
    let isDetailed = clause.offenders.contains { !$0.detail.isEmpty }
    let isAll = clause.offenderCount <= clause.offenders.count
    var columns: [DataTable.Column] = ["lead", "owner", "source", "handedOver", "state"].map {
      .init(words.text(.report("column.\($0)")))
    }
    if isTimed { columns.append(.init(words.text(.report("column.by")), .number)) }
    if isDetailed { columns.append(.init(words.text("detail"))) }
    var table = DataTable(
      words.text(
        isAll ? "offenders.captionAll" : "offenders.caption",
        [
          "clause": .name(of: clause), "shown": .count(clause.offenders.count),
          "count": .count(clause.offenderCount),
        ]),
      columns: columns, rows: clause.offenders.map { row($0, clause, isTimed, isDetailed) })
    table.printed = Self.printed
    guard clause.offenderCount > Self.printed else { return table.node }
    let rest = clause.offenderCount - min(Self.printed, clause.offenders.count)
    return .group([table.node, onPaper("offenders", ["count": .count(rest)])])
  }

  private func row(_ offender: Offender, _ clause: Clause, _ isTimed: Bool, _ isDetailed: Bool) -> [DataTable.Cell] {
    var cells: [DataTable.Cell] = [
      .init(.words(offender.lead)), .init(words.node(MessageValue.owner(offender.owner))),
      .init(words.node(MessageValue.named(offender.source))),
      .init(moment(offender.handedOver)),
      .init(state(offender.state, of: clause.kind)),
    ]
    if isTimed {
      cells.append(.init(offender.by.map { words.text(teller.length($0, of: clause)) } ?? words.none))
    }
    if isDetailed { cells.append(.init(words.node(.list(offender.detail.map(MessageValue.text))))) }
    return cells
  }

  /// Open while it is short.
  var exempt: Node {
    guard measured.exempt.count > Self.shown else { return exemptions }
    return Fold(words.text("exempt.caption"), isPrinted: false, content: exemptions).node
  }

  private var exemptions: Node {
    DataTable(
      words.text("exempt.caption"),
      columns: [
        .init(words.text(.report("column.owner"))), .init(words.text("exempt.reason")),
        .init(words.text(.report("column.leads")), .number),
      ],
      rows: measured.exempt.map { exemption in
        [
          .init(words.node(MessageValue.owner(exemption.owner))),
          .init(words.node(teller.reason(of: exemption))),
          .init(words.count(exemption.count)),
        ]
      }
    ).node
  }

  var daily: Node {
    guard !measured.beyondDaily.isEmpty else { return .nothing }
    return Node(.article, .class("clause"), .labelled(by: "daily-title")) {
      Node(.h3, .id("daily-title"), text: words.text("daily.title"))
      DataTable(
        words.text("daily.caption"),
        columns: [
          .init(words.text("daily.date")), .init(words.text("daily.delivered"), .number),
          .init(words.text("daily.maximum"), .number),
        ],
        rows: measured.beyondDaily.map { day in
          [
            .init(words.text(.date(day.date))), .init(words.count(day.delivered)), .init(words.count(day.maximum)),
          ]
        }
      ).node
    }
  }
}
