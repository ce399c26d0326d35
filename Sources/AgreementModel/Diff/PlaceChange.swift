/// A place of the model that holds something else in another version.
public struct PlaceChange: Hashable, Sendable {
  public var pointer: Pointer
  /// Nil: there was nothing.
  public var before: JSON?
  /// Nil: there is nothing any more.
  public var after: JSON?

  public init(_ pointer: Pointer, before: JSON?, after: JSON?) {
    self.pointer = pointer
    self.before = before
    self.after = after
  }
}

extension Agreement {
  /// Members that say which version this is, who signed it and where its values come from, and no clause.
  private static let besideClauses: Set = [
    "schemaVersion", "id", "version", "status", "language", "consensus", "signatures", "seal", "history", "provenance",
    "addenda",
  ]

  /// Every place whose content differs from an older version's, in the written order of the sections.
  ///
  /// A list is one place. An object is looked into, and so are the values in it, down to `atoms`.
  /// - Parameter atoms: Places that are compared as a whole, whatever stands there.
  public func changes(since older: Agreement, atoms: Set<Pointer> = []) -> [PlaceChange] {
    let old = older.tree.object ?? JSONObject()
    let new = tree.object ?? JSONObject()
    let names = Self.sectionOrder + (old.names + new.names).filter { !Self.sectionOrder.contains($0) }
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted && !Self.besideClauses.contains($0) }.flatMap {
      Self.changes(at: Pointer([$0]), old[$0], new[$0], atoms)
    }
  }

  private static func changes(
    at place: Pointer, _ before: JSON?, _ after: JSON?, _ atoms: Set<Pointer>
  ) -> [PlaceChange] {
    let (before, after) = (content(before), content(after))
    guard before != after else { return [] }
    let isWhole = atoms.contains(place) || (before?.object ?? after?.object)?.isValue == true
    guard !isWhole, before == nil || before?.object != nil, after == nil || after?.object != nil else {
      return [PlaceChange(place, before: before, after: after)]
    }
    let names = (before?.object?.names ?? []) + (after?.object?.names ?? [])
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }.flatMap {
      changes(at: place.appending($0), before?[$0], after?[$0], atoms)
    }
  }

  /// Absent, null and empty are the same.
  private static func content(_ json: JSON?) -> JSON? {
    switch json {
    case nil, .null?: nil
    case .array(let values)? where values.isEmpty: nil
    case .object(let object)? where object.isEmpty: nil
    default: json
    }
  }
}

extension JSONObject {
  /// Whether this is one value and no group of fields: money, a rate, a length of time, leads by month.
  fileprivate var isValue: Bool {
    let marks: Set = ["amount", "decimal", "numerator", "iso8601", "missed", "weekday"]
    return names.contains { marks.contains($0) } || names.allSatisfy { $0.first?.isNumber == true }
  }
}
