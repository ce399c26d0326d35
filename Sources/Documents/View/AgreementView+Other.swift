internal import AgreementModel
internal import Sealing

// Members that this program does not know: they are part of what is signed, so they are part of what is read.

extension AgreementView {
  var other: View {
    .list(
      unknown(agreement.tree, at: .root).map { pointer, value in
        .named(["pointer": .text(pointer.description), "value": .text(value)])
      }, like: .named(["pointer": .absent, "value": .absent]))
  }

  private func unknown(_ json: JSON, at pointer: Pointer) -> [(pointer: Pointer, value: String)] {
    switch json {
    case .object(let object) where KnownMembers.isBranch(pointer):
      object.members.flatMap { unknown($0.value, at: pointer.appending($0.name)) }
    case .array(let elements) where KnownMembers.isBranch(pointer):
      elements.enumerated().flatMap { unknown($1, at: pointer.appending("\($0)")) }
    case .object(let object) where KnownMembers.contains(pointer):
      // Inside of a money, a rate or a length of time nothing else is written.
      KnownMembers.isMap(pointer)
        ? []
        : object.members.filter { !Self.valueMembers.contains($0.name) }
          .map { (pointer.appending($0.name), $0.value.string ?? CanonicalJSON.text(of: $0.value)) }
    case .object, .array, .null, .bool, .integer, .string:
      KnownMembers.contains(pointer) || Place(json, pack).isThere == false
        ? [] : [(pointer, json.string ?? CanonicalJSON.text(of: json))]
    }
  }

  private static let valueMembers: Set<String> = [
    "amount", "currency", "decimal", "numerator", "denominator", "iso8601", "clock", "until",
  ]
}
