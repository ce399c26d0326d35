internal import AgreementModel

extension Agreement {
  /// The model in its written order, whatever order its members came in: the same content is the same document.
  ///
  /// Names that are data, such as the columns of a grade, follow their code units; what stages mean follows the stages,
  /// where answers come from the sections of the model.
  var inReadingOrder: Agreement {
    var ordered = Agreement(tree: Self.sortedByName(tree)).inWrittenOrder
    if let origins = ordered.tree["provenance"]?.object {
      let places = origins.members.sorted { Self.rank(of: $0.name).lexicographicallyPrecedes(Self.rank(of: $1.name)) }
      ordered.tree["/provenance"] = .object(JSONObject(places))
    }
    if let meaning = ordered.tree["upkeep"]?["meaning"]?.object {
      let stages = (ordered.tree["upkeep"]?["stages"]?.array ?? []).compactMap(\.string)
      let known = stages.compactMap { name in meaning[name].map { (name: name, value: $0) } }
      let rest = meaning.members.filter { !stages.contains($0.name) }
      ordered.tree["/upkeep/meaning"] = .object(JSONObject(known + rest))
    }
    return ordered
  }

  private static func sortedByName(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): .array(elements.map(sortedByName))
    case .object(let object):
      .object(
        JSONObject(
          object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { (name: $0.name, value: sortedByName($0.value)) }))
    default: json
    }
  }

  /// The place of a pointer's section and member in the written order; what is unknown comes last, by name.
  private static func rank(of pointer: String) -> [Int] {
    let tokens = Pointer(pointer)?.tokens ?? []
    let section = tokens.first ?? ""
    let member = tokens.dropFirst().first ?? ""
    let places = [
      sectionOrder.firstIndex(of: section) ?? .max, memberOrder[section]?.firstIndex(of: member) ?? .max,
    ]
    return places + pointer.utf8.map(Int.init)
  }
}
