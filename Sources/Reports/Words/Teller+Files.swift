internal import AgreementModel
internal import Exports
internal import Measurement

// What was read, how it was understood, and what was left out.

extension Teller {
  var files: [[Phrase]] {
    var items = measured.tables.flatMap { table -> [[Phrase]] in
      [[Phrase(file(table))], columns(table)].filter { !$0.isEmpty }
    }
    let frame = measured.frame
    if frame.unknownLeadActivities > 0 {
      items.append([Phrase(.report("unknownLeads", ["count": .count(frame.unknownLeadActivities)]))])
    }
    if frame.notHandedOver > 0 {
      items.append([Phrase(.report("notHandedOver", ["count": .count(frame.notHandedOver)]))])
    }
    items += shiftDetails
    let version = frame.zoneVersion.map { MessageValue.text($0) }
    items.append([Phrase(.report("zone", ["zone": .text(frame.zone), "version": version]), .quiet)])
    return items
  }

  private func file(_ table: TableReport) -> Message {
    let separator =
      table.separator == 9 ? MessageValue.message(.report("tab")) : .text(String(Unicode.Scalar(table.separator)))
    return .report(
      "file.\(table.role.rawValue)",
      [
        "path": .text(table.path), "rows": .count(table.rows), "bad": .count(table.badCount),
        "encoding": .text(table.encoding.rawValue), "separator": separator,
        "compressed": table.isCompressed ? .text("gzip") : nil, "system": table.system.map(MessageValue.text),
        "channel": table.channel.map(MessageValue.text),
      ])
  }

  /// handed_over_at is “Became an MQL”, as told, dates day first.
  private func columns(_ table: TableReport) -> [Phrase] {
    let columns = table.columns.compactMap { column -> MessageValue? in
      let marks =
        [column.dates.map { "dates.\($0.rawValue)" }, column.decimal.map { "decimal.\($0.rawValue)" }]
        .compactMap { $0.map { MessageValue.message(.report($0)) } }
        + (table.dateOnly.contains(column.name) ? [.message(.report("dateOnly"))] : [])
      let isSame = column.how == .name && column.header == column.name
      if detail == .brief, isSame, marks.isEmpty { return nil }
      return .message(
        .report(
          column.how == .map ? "recognised.map" : isSame ? "recognised.same" : "recognised.other",
          [
            "name": .text(column.name), "header": .text(column.header),
            "marks": marks.isEmpty ? nil : .list(marks),
          ]))
    }
    return columns.isEmpty ? [] : [Phrase(.report("columns", ["columns": series(columns)]), .quiet)]
  }

  /// The rows that were left out, by what is wrong with them, and what they could change.
  var badRows: [[Phrase]] {
    var items = measured.tables.flatMap { table in
      table.bad.map { [Phrase(bad($0, in: table))] }
    }
    guard !items.isEmpty else { return [] }
    let turned = measured.clauses.filter(\.dependsOnBadRows).map(MessageValue.name)
    let bounded = measured.clauses.filter { $0.bounds != nil }
    if !turned.isEmpty {
      items.append([Phrase(.report("effect.turns", ["names": .list(turned)]), .caution)])
    } else if !bounded.isEmpty {
      items.append([Phrase(.report("effect.none"), .good)])
    }
    return items
  }

  private func bad(_ rows: BadRows, in table: TableReport) -> Message {
    let places = rows.first.map { place in
      MessageValue.message(
        .report(
          place.text == nil ? "line" : "lineText",
          ["line": .text("\(place.line)"), "text": place.text.map(MessageValue.text)]))
    }
    var expected: MessageValue?
    if case .cells(let count) = rows.reason { expected = .count(count) }
    return .report(
      "bad.\(rows.reason.name)",
      [
        "count": .count(rows.count), "column": rows.reason.column.map(MessageValue.text), "expected": expected,
        "table": .message(.report("table.\(table.role.rawValue)")), "lines": few(places, of: rows.count),
      ])
  }
}
