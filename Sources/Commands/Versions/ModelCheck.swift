internal import AgreementModel
internal import Coaching
internal import Sealing

/// A model that came from a file, looked through before it becomes a workshop.
struct ModelCheck {
  let path: String
  let places: JSONPlaces

  /// - Throws: `Failure` that names the file, the line and the place of the first thing that is wrong.
  static func agreement(at path: String) throws -> Agreement {
    let agreement = try ModelFile.agreement(at: path)
    try ModelCheck(path: path, places: try places(at: path)).check(agreement)
    return agreement
  }

  private static func places(at path: String) throws -> JSONPlaces {
    let bytes = try ModelFile.bytes(at: path)
    // In a document the model stands in a form that nobody reads: its readable one has lines.
    return JSONPlaces(of: MarkdownSeal.model(in: bytes).map { Array(ReadableJSON.text(of: $0).utf8) } ?? bytes)
  }

  private func check(_ agreement: Agreement) throws {
    guard let version = agreement[.schemaVersion] else { throw wrong(["schemaVersion"], "noSchemaVersion") }
    guard version >= 1 else { throw wrong(["schemaVersion"], "wrong", ["example": .count(1)]) }
    guard agreement[.id]?.isEmpty == false else { throw wrong(["id"], "noID") }
    for name in Self.sections { try require(agreement, [name], "wrongSection") { $0.object != nil } }
    for name in Self.lists { try require(agreement, [name], "wrongList") { $0.array != nil } }
    for question in Questions.all {
      guard let value = agreement.tree[question.pointer], value != .null, !question.accepts(value) else { continue }
      throw wrong(
        question.pointer.tokens, "wrong", ["example": .message(Message("question.\(question.id).example"))])
    }
    guard let version = agreement.tree["version"] else { return }
    if (version.integer ?? 0) < 1 { throw wrong(["version"], "wrong", ["example": .count(1)]) }
  }

  private func require(_ agreement: Agreement, _ tokens: [String], _ key: String, _ fits: (JSON) -> Bool) throws {
    guard let value = agreement.tree[Pointer(tokens)], value != .null, !fits(value) else { return }
    throw wrong(tokens, key)
  }

  private func wrong(_ tokens: [String], _ key: String, _ values: [String: MessageValue] = [:]) -> Failure {
    let place = Pointer(tokens)
    return Failure(
      .badData,
      Message(
        "import.place",
        [
          "path": .text(path), "line": .count(places.line(of: place)), "pointer": .text(place.description),
          "reason": .message(Message("import.\(key)", values)),
        ]))
  }

  /// Groups of fields, and lists, at the top of a model.
  private static let sections = Set(
    Questions.all.filter { $0.pointer.tokens.count > 1 }.compactMap(\.pointer.tokens.first)
  ).union(["period", "provenance", "seal"]).sorted()

  private static let lists = [
    "addenda", "consensus", "customClauses", "history", "notes", "objections", "open", "parked", "signatures",
  ]
}
