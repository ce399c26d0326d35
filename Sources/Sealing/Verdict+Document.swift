import AgreementModel

extension Verdict {
  /// The verdict on a document as read from a file: a JSON model or a Markdown agreement.
  ///
  /// A signed model in which a character is spelled otherwise, `\/` for `/`, says what was signed and is not what was
  /// written: only blanks between tokens may change unnoticed.
  ///
  /// - Throws: ``JSONProblem`` when it begins as JSON and is not JSON.
  public init(
    ofDocument bytes: some Sequence<UInt8>, other: KeyChecker = { _, _ in .notCheckedHere }
  ) throws(JSONProblem) {
    let bytes = Array(bytes)
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard first == UInt8(ascii: "{") else {
      self = Verdict(ofMarkdown: bytes, other: other)
      return
    }
    let (model, respelled) = try StrictJSON.parseSpelled(bytes)
    let verdict = Verdict(of: model, other: other)
    if case .intact = verdict, !respelled.isEmpty {
      self = .altered(Self.places(of: respelled))
    } else {
      self = verdict
    }
  }

  private static func places(of respelled: [Pointer]) -> [Alteration] {
    var places: [Alteration] = []
    for pointer in respelled {
      let index = pointer.tokens.first == "addenda" ? pointer.tokens.dropFirst().first.flatMap { Int($0) } : nil
      let place = index.map { Alteration.Place.addendum($0) } ?? .section(pointer.tokens.first ?? "")
      let alteration = Alteration(place == .section("seal") ? .seal : place, .respelled)
      if !places.contains(alteration) { places.append(alteration) }
    }
    return places
  }
}
