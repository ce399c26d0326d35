import GRDB

/// The shape of a workshop's file: the steps that lead to it, each a sentence. Steps are only ever added, and none
/// changes what an older one made of the tables `workshop` and `event`, so that every program can read the log.
package struct Schema: Sendable {
  package struct Step: Sendable {
    package var sentence: String
    package var sql: String

    package init(_ sentence: String, _ sql: String) {
      self.sentence = sentence
      self.sql = sql
    }
  }

  package var steps: [Step]

  package init(steps: [Step]) { self.steps = steps }

  /// What `user_version` says in a file that has taken all steps.
  package var version: Int { steps.count }

  package static let current = Schema(steps: [
    Step(
      "A workshop has a name, and its events follow each other",
      """
      CREATE TABLE workshop (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        name TEXT NOT NULL CHECK (length(name) > 0),
        created TEXT NOT NULL CHECK (length(created) > 0),
        beginning TEXT NOT NULL CHECK (length(beginning) = 64),
        events INTEGER NOT NULL CHECK (events >= 0),
        head TEXT NOT NULL CHECK (length(head) = 64)
      ) STRICT;
      CREATE TABLE event (
        number INTEGER PRIMARY KEY CHECK (number >= 1),
        at TEXT NOT NULL CHECK (length(at) > 0),
        payload TEXT NOT NULL CHECK (length(payload) > 0),
        digest TEXT NOT NULL CHECK (length(digest) = 64)
      ) STRICT;
      """),
    Step(
      "Measurements are kept beside the log, and how a CRM's exports are read",
      """
      CREATE TABLE measurement (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL CHECK (length(at) > 0),
        asOf TEXT NOT NULL CHECK (length(asOf) > 0),
        first TEXT NOT NULL CHECK (length(first) = 10),
        until TEXT NOT NULL CHECK (length(until) = 10),
        inputs TEXT NOT NULL CHECK (length(inputs) = 64),
        report TEXT NOT NULL CHECK (length(report) > 0),
        digest TEXT NOT NULL CHECK (length(digest) = 64),
        UNIQUE (asOf, first, until, inputs)
      ) STRICT;
      CREATE TABLE reading (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        hints TEXT NOT NULL CHECK (length(hints) > 0)
      ) STRICT;
      """),
  ])

  /// The version from which on there are the tables of measurements.
  static let measurements = 2

  /// Takes the steps that the file has not taken; part of the caller's transaction.
  func apply(to database: Database, from version: Int) throws {
    for step in steps.dropFirst(version) { try database.execute(sql: step.sql) }
    try database.execute(sql: "PRAGMA user_version = \(self.version)")
  }
}

/// How far a write has gone when it counts as done.
package enum Durability: String, Sendable, CaseIterable {
  /// On the disk, and so is the removal of the rollback journal: a power cut loses nothing.
  case extra = "EXTRA"
  /// What other programs are content with; only to prove that the power-cut test notices the difference.
  case normal = "NORMAL"
}
