/// What was agreed beside a version after it was sealed: spans in which no clock runs, holidays, deputies.
///
/// The tree is the truth, as in `Agreement`: members that this program does not know were signed as well.
public struct Addendum: ModelValue {
  public let json: JSON

  public init?(json: JSON) {
    guard json["over"]?.string != nil else { return nil }
    self.json = json
  }

  /// - Parameters:
  ///   - digest: The seal's digest of the version that it stands beside.
  ///   - at: RFC 3339.
  public init(
    over digest: String, at: String, reason: String, excused: [ExcusedSpan], holidays: [Holiday], deputies: [Deputy]
  ) {
    var object: JSONObject = ["over": .string(digest), "at": .string(at), "reason": .string(reason)]
    if !excused.isEmpty { object["excused"] = excused.json }
    if !holidays.isEmpty { object["holidays"] = holidays.json }
    if !deputies.isEmpty { object["deputies"] = deputies.json }
    json = .object(object)
  }

  public var over: String { json["over"]?.string ?? "" }
  public var reason: String { json["reason"]?.string ?? "" }
  public var excused: [ExcusedSpan] { json["excused"].flatMap([ExcusedSpan].init(json:)) ?? [] }
  public var holidays: [Holiday] { json["holidays"].flatMap([Holiday].init(json:)) ?? [] }
  public var deputies: [Deputy] { json["deputies"].flatMap([Deputy].init(json:)) ?? [] }
  public var signatures: [Signature] { json["signatures"].flatMap([Signature].init(json:)) ?? [] }

  /// The same addendum with a member set, whatever stood there.
  public func with(_ name: String, _ value: JSON) -> Addendum {
    guard var object = json.object else { return self }
    object[name] = value
    return Addendum(json: .object(object)) ?? self
  }
}

/// Somebody who answers for somebody else for some days.
public struct Deputy: ModelValue {
  public var deputy: String
  /// Whose duties they are.
  public var person: String
  public var from: LocalDate
  /// The first day on which they are over.
  public var to: LocalDate

  public init(_ deputy: String, for person: String, from: LocalDate, to: LocalDate) {
    self.deputy = deputy
    self.person = person
    self.from = from
    self.to = to
  }

  public init?(json: JSON) {
    guard let deputy = json["deputy"]?.string, let person = json["for"]?.string,
      let from = json["from"].flatMap(LocalDate.init(json:)), let to = json["to"].flatMap(LocalDate.init(json:))
    else { return nil }
    self.init(deputy, for: person, from: from, to: to)
  }
  public var json: JSON {
    ["from": from.json, "to": to.json, "deputy": .string(deputy), "for": .string(person)]
  }
}

extension Field<[Addendum]> { public static let addenda = Field("/addenda") }

extension Agreement {
  /// The agreement as it is measured: excused spans and holidays of its addenda count like those of its calendar.
  ///
  /// It is not what was signed and sealed; documents are made of the agreement itself.
  public var withAddenda: Agreement { self[list: .addenda].reduce(self) { $0.applying($1) } }

  /// The agreement with an addendum's excused spans and holidays in its calendar; what is there already stays once.
  public func applying(_ addendum: Addendum) -> Agreement {
    var agreement = self
    agreement.add(addendum.json["excused"]?.array ?? [], at: Field<[ExcusedSpan]>.excused.pointer)
    agreement.add(addendum.json["holidays"]?.array ?? [], at: Field<[Holiday]>.holidays.pointer)
    return agreement
  }

  private mutating func add(_ elements: [JSON], at place: Pointer) {
    let old = tree[place]?.array ?? []
    let new = elements.filter { !old.contains($0) }
    if !new.isEmpty { tree[place] = .array(old + new) }
  }
}
