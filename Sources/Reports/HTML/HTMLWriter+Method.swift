internal import AgreementModel
internal import Exports
internal import Measurement
internal import Pages

// How it was measured: the frame, the files, what was left out and what that means.

extension HTMLWriter {
  var method: Node {
    section("method", words.text("method.title")) {
      Facts(frameFacts, isCompact: true).node
      Node(.h3, text: words.text(.report("heading.files")))
      for table in measured.tables { file(table) }
      for phrases in teller.shiftDetails { Notice(.plain) { Node(.p) { words.node(phrases) } }.node }
      Node(.h3, text: words.text(.report("heading.badRows")))
      if measured.tables.allSatisfy(\.bad.isEmpty) {
        Node(.p, text: words.text("method.badNone"))
      } else {
        badEffect
        badRows
      }
    }
  }

  private var frameFacts: [Facts.Item] {
    let frame = measured.frame
    return [
      .init(words.text("method.dates"), words.text(.dates(Period(label: "", from: frame.from, to: frame.to)))),
      .init(
        words.text("method.asOf"), moment(frame.asOf), note: words.text("method.origin.\(frame.asOfOrigin.rawValue)")),
      .init(
        words.text("method.zone"), .words(frame.zone),
        note: frame.zoneVersion.map { words.text("method.zoneData", ["version": .text($0)]) }
          ?? words.text("method.zoneUnknown")),
      .init(words.text("method.leads"), words.count(frame.leads)),
      .init(words.text("method.activities"), words.count(frame.activities)),
      .init(words.text("method.unknown"), words.count(frame.unknownLeadActivities)),
      .init(words.text("method.notHandedOver"), words.count(frame.notHandedOver)),
      .init(words.text("method.bad"), words.count(frame.badRows)),
    ]
  }

  private func file(_ table: TableReport) -> Node {
    let separators: [UInt8: String] = [44: "comma", 59: "semicolon", 9: "tab"]
    let separator =
      separators[table.separator].map { words.text("method.separator." + $0) }
      ?? words.text("method.separator.other", ["mark": .text(String(UnicodeScalar(table.separator)))])
    let facts = words.node(
      table.isCompressed ? "method.fileFactsCompressed" : "method.fileFacts",
      [
        "rows": .count(table.rows), "encoding": .text(table.encoding.rawValue), "separator": .text(separator),
        "system": table.system.map { .text($0) }, "channel": table.channel.map { .text($0) },
      ])
    return Node(.div, .class("file")) {
      Node(.h4) {
        words.node(
          table.role == .leads ? "method.fileLeads" : "method.fileActivities", ["path": .text(table.path)])
      }
      Node(.p) { facts }
      columns(table)
    }
  }

  private func columns(_ table: TableReport) -> Node {
    DataTable(
      words.text("method.columns", ["path": .text(table.path)]),
      columns: ["name", "header", "how", "form"].map { .init(words.text("method.column." + $0)) },
      rows: table.columns.map { column in
        var forms = [column.dates.map { "dates.\($0.rawValue)" }, column.decimal.map { "decimal.\($0.rawValue)" }]
          .compactMap(\.self)
        if table.dateOnly.contains(column.name) { forms.append("dateOnly") }
        return [
          .init(Node(.code, text: column.name)), .init(.words(column.header)), .init(how(column.how)),
          .init(words.text(.list(forms.map { .message(.report($0)) }))),
        ]
      }, hidesCaption: true
    ).node
  }

  private func how(_ how: RecognisedColumn.Recognition) -> Node {
    switch how {
    case .name: .text(words.text("method.how.name"))
    case .system(let system): words.node("method.how.system", ["system": .text(system)])
    case .map: .text(words.text("method.how.map"))
    }
  }

  /// What the rows that were left out could change, as all reports say it: after the rows themselves.
  private var badEffect: Node {
    guard let phrases = teller.badRows.last, phrases.contains(where: { $0.message.key.hasPrefix("report.effect.") })
    else { return .nothing }
    return Node(.p) { words.node(phrases) }
  }

  private var badRows: Node {
    DataTable(
      words.text("method.badCaption"),
      columns: [
        .init(words.text("method.badHead.reason")), .init(words.text("method.badHead.file")),
        .init(words.text("method.badHead.count"), .number), .init(words.text("method.badHead.lines")),
      ],
      rows: measured.tables.flatMap { table in
        table.bad.map { bad in
          [
            .init(reason(bad.reason)), .init(.words(table.path)), .init(words.count(bad.count)),
            .init(words.node(.list(bad.first.map(place)))),
          ]
        }
      }, hidesCaption: true
    ).node
  }

  private func place(_ place: BadRows.Place) -> MessageValue {
    guard let text = place.text else { return .text(String(place.line)) }
    return .message(Message("page.method.lineText", ["line": .text(String(place.line)), "text": .text(text)]))
  }

  private func reason(_ reason: BadRows.Reason) -> Node {
    switch reason {
    case .cells(let expected): words.node("method.reason.cells", ["expected": .count(expected)])
    case .noKey: words.node("method.reason.noKey")
    case .time(let column): words.node("method.reason.time", ["column": .text(column)])
    case .amount(let column): words.node("method.reason.amount", ["column": .text(column)])
    case .currency(let column): words.node("method.reason.currency", ["column": .text(column)])
    case .noTime: words.node("method.reason.noTime")
    case .duplicate: words.node("method.reason.duplicate")
    case .tooLong: words.node("method.reason.tooLong")
    }
  }
}
