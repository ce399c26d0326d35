import GRDB

extension WorkshopFile {
  /// Everything in the file up to the first damage.
  ///
  /// - Throws: ``WorkshopError/damaged(path:_:)`` when not even the workshop's name can be read.
  func contents() throws -> WorkshopContents {
    try storage(path) {
      try queue.read { database in
        guard let cover = try Cover(database) else { throw WorkshopError.damaged(path: path, .identity) }
        var contents = WorkshopContents(name: cover.name, created: cover.created, events: [])
        var head = cover.beginning
        do {
          let rows = try Row.fetchCursor(database, sql: "SELECT number, at, payload, digest FROM event ORDER BY number")
          while let row = try rows.next(), contents.damage == nil {
            if let event = StoredEvent(row), event.follows(contents.events.count, head) {
              contents.events.append(event)
              head = event.digest
            } else {
              contents.damage = .event(contents.events.count + 1)
            }
          }
        } catch let error as DatabaseError where error.resultCode.isDamage {
          contents.damage = .event(contents.events.count + 1)
        }
        contents.damage = contents.damage ?? cover.damage(of: contents, head: head)
        return contents
      }
    }
  }

  /// SQLite's own look at the file's structure, before something is added to it.
  func structuralDamage() throws -> Damage? {
    do {
      let answers = try queue.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
      return answers == ["ok"] ? nil : .structure(code: Int(ResultCode.SQLITE_CORRUPT.rawValue))
    } catch let error as DatabaseError where error.resultCode.isDamage {
      return .structure(code: Int(error.extendedResultCode.rawValue))
    }
  }
}

/// What the file says about the workshop as a whole.
private struct Cover {
  var name: String
  var created: String
  var beginning: String
  var events: Int
  var head: String

  init?(_ database: Database) throws {
    let rows = try Row.fetchAll(database, sql: "SELECT name, created, beginning, events, head FROM workshop")
    guard rows.count == 1, let row = rows.first, let name = row.text(0), let created = row.text(1),
      let beginning = row.text(2), let events = row.integer(3), let head = row.text(4)
    else { return nil }
    self.name = name
    self.created = created
    self.beginning = beginning
    self.events = events
    self.head = head
  }

  func damage(of contents: WorkshopContents, head: String) -> Damage? {
    if beginning != EventChain.beginning(name: name, created: created) { return .identity }
    return contents.events.count == events && head == self.head ? nil : .end(written: events)
  }
}

extension StoredEvent {
  fileprivate init?(_ row: Row) {
    guard let number = row.integer(0), let at = row.text(1), let payload = row.text(2), let digest = row.text(3)
    else { return nil }
    self.init(number: number, at: at, payload: payload, digest: digest)
  }

  fileprivate func follows(_ count: Int, _ head: String) -> Bool {
    number == count + 1 && digest == EventChain.digest(after: head, number: number, at: at, payload: payload)
  }
}

extension Row {
  /// A damaged row can hold anything: a value of another type is no value.
  func text(_ index: Int) -> String? {
    let value: DatabaseValue = self[index]
    if case .string(let text) = value.storage { return text }
    return nil
  }

  func integer(_ index: Int) -> Int? {
    let value: DatabaseValue = self[index]
    if case .int64(let number) = value.storage { return Int(number) }
    return nil
  }
}

extension ResultCode {
  /// Errors that come from the file's bytes, not from the disk or from other processes.
  fileprivate var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_NOTADB].contains(self) }
}
