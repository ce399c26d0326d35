import WorkingTime

/// A table that is open: its file, its header and what is known of its rows.
final class Table {
  let source: ExportSource
  let wish: Wish
  let stream: FileStream
  let header: HeaderRow
  let recognition: Recognition
  let plan: Plan
  var report: TableReport
  var facts: TableFacts

  init(_ source: ExportSource, _ wish: Wish, _ options: ReadingOptions) throws(ExportProblem) {
    self.source = source
    self.wish = wish
    stream = try FileStream(path: source.path)
    header = try Self.header(stream)
    recognition = try Recognition(header.names, wish: wish, map: options.map, path: source.path)
    for name in wish.role == .leads ? ["lead_id", "handed_over_at"] : [] where recognition.columns[name] == nil {
      throw .noColumn(path: source.path, name: name, headers: header.names)
    }
    plan = Plan(wish, recognition, columns: header.names.count)
    facts = TableFacts(plan, options)
    report = TableReport(wish.role, path: source.path)
    report.isCompressed = stream.isCompressed
    report.separator = header.separator
    report.system = recognition.system
    report.columns = recognition.recognised
    report.channel = source.channel
  }

  /// As the file writes the header that stands for a name.
  func header(of name: String) -> String { recognition.columns[name]?.first.map { header.names[$0] } ?? name }

  /// Reads as much of the file's beginning as its header takes.
  private static func header(_ stream: FileStream) throws(ExportProblem) -> HeaderRow {
    var size = 1 << 16
    while true {
      var head = [UInt8](repeating: 0, count: size)
      let count = try stream.first(size, into: &head)
      head.removeLast(size - count)
      if let disguise = Disguises.disguise(of: Array(head.prefix(1 << 16))) {
        throw .disguised(path: stream.path, as: disguise)
      }
      if let header = HeaderRow(head, isWhole: count < size || size > Block.longestRow) { return header }
      size *= 2
    }
  }
}

extension Plan {
  init(_ wish: Wish, _ recognition: Recognition, columns: Int) {
    func column(_ name: String) -> Int? { recognition.columns[name]?.first }
    self.columns = columns
    keys = (["lead_id"] + wish.keys).map(column)
    times = wish.times.map { recognition.columns[$0] ?? [] }
    timeNames = wish.times
    texts = wish.texts.map(column)
    amounts = wish.amounts.map(column)
    amountNames = wish.amounts
    filled = wish.filled.map(column)
    if wish.role == .activities {
      neededTime = wish.times.firstIndex(of: "at").flatMap { times[$0].isEmpty ? nil : $0 }
    }
  }
}
