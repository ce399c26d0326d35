import GRDB

extension WorkshopFile {
  /// The measurements in the order in which they were kept; those that are not as they were written are left out.
  func measurements() throws -> [KeptMeasurement] {
    guard version >= Schema.measurements else { return [] }
    return try storage(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: "SELECT at, asOf, first, until, inputs, report, digest FROM measurement ORDER BY number")
        return rows.compactMap(KeptMeasurement.init)
      }
    }
  }

  /// Adds a measurement in a transaction of its own.
  /// - Returns: False when the same one, of the same instant, days and inputs, is kept already.
  func keep(_ measurement: KeptMeasurement) throws -> Bool {
    try storage(path, writing: true) {
      try queue.writeWithoutTransaction { database in
        var isNew = false
        try database.inTransaction(.immediate) {
          try database.execute(
            sql: """
              INSERT INTO measurement (at, asOf, first, until, inputs, report, digest) VALUES (?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT (asOf, first, until, inputs) DO NOTHING
              """,
            arguments: [
              measurement.at, measurement.asOf, measurement.first, measurement.until, measurement.inputs,
              measurement.report, measurement.digest,
            ])
          isNew = database.changesCount == 1
          return .commit
        }
        return isNew
      }
    }
  }

  /// How exports are read here, as JSON; nil when nothing is kept.
  func hints() throws -> String? {
    guard version >= Schema.measurements else { return nil }
    return try storage(path) {
      try queue.read { try Row.fetchOne($0, sql: "SELECT hints FROM reading")?.text(0) }
    }
  }

  func keep(hints: String?) throws {
    try storage(path, writing: true) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          if let hints {
            try database.execute(
              sql:
                "INSERT INTO reading (one, hints) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET hints = excluded.hints",
              arguments: [hints])
          } else {
            try database.execute(sql: "DELETE FROM reading")
          }
          return .commit
        }
      }
    }
  }
}

extension KeptMeasurement {
  fileprivate init?(_ row: Row) {
    let texts = (0..<7).compactMap(row.text)
    guard texts.count == 7 else { return nil }
    self.init(
      at: texts[0], asOf: texts[1], first: texts[2], until: texts[3], inputs: texts[4], report: texts[5])
    guard digest == texts[6] else { return nil }
  }
}
