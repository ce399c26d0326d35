internal import AgreementModel
internal import Prompts
internal import Sealing

/// A place in the model, and how what stands there is written for people.
///
/// What is not of the expected form is written as it is: nobody signs what the document does not show.
struct Place {
  let json: JSON?
  let pack: Pack

  init(_ json: JSON?, _ pack: Pack) {
    self.json = json
    self.pack = pack
  }

  subscript(name: String) -> Place { Place(json?[name], pack) }

  var isThere: Bool {
    switch json {
    case nil, .null?: false
    case .array(let values)?: !values.isEmpty
    case .object(let object)?: !object.isEmpty
    default: true
    }
  }

  var elements: [Place] { (json?.array ?? []).map { Place($0, pack) } }
  var members: [(name: String, value: Place)] {
    (json?.object?.members ?? []).map { ($0.name, Place($0.value, pack)) }
  }
}

// MARK: - Values of one form

extension Place {
  /// Somebody's words; a list of them joined.
  var text: View { written { _ in nil } }
  var money: View { written { Money(json: $0).map(MessageValue.money) } }
  var rate: View { written { Rate(json: $0).map(MessageValue.rate) } }
  var duration: View { written { AgreedDuration(json: $0).map(MessageValue.duration) } }
  var date: View { written { LocalDate(json: $0).map(MessageValue.date) } }
  var monthlyCounts: View { written { MonthlyCounts(json: $0).map(MessageValue.monthlyCounts) } }
  var weekday: View { written { Weekday(json: $0).map(MessageValue.weekday) } }

  /// RFC 3339, as the wall clock of its own offset shows it.
  var instant: View { written { $0.string.flatMap(InstantWords.known) } }

  /// Answers to a question of any kind, joined as the language joins a list.
  var values: View { joined(\.value) }

  /// An answer to a question of any kind, each form known by its members.
  private var value: View {
    written { json in
      Rate(json: json).map(MessageValue.rate) ?? Money(json: json).map(MessageValue.money)
        ?? AgreedDuration(json: json).map(MessageValue.duration)
        ?? MonthlyCounts(json: json).map(MessageValue.monthlyCounts) ?? LocalDate(json: json).map(MessageValue.date)
    }
  }

  /// One of the pack's words under a name, when it has one for what stands here.
  func word(_ prefix: String = "term") -> View {
    written { json in
      json.string.flatMap { value in
        guard value.utf8.allSatisfy({ $0 != UInt8(ascii: ".") }) else { return nil }
        return self.pack.text("\(prefix).\(value)").map(MessageValue.text)
      }
    }
  }

  /// The pack's words for all elements, joined as the language joins a list.
  func words(_ prefix: String = "term") -> View { joined { $0.word(prefix) } }

  /// Somebody's words in the order that they pass through: new → contacted → won.
  var path: View { isThere ? .text(elements.compactMap(\.text.words).joined(separator: " → ")) : .absent }

  /// Columns of the CRM with the values that they may have: source = demo.
  var columns: View {
    guard let object = json?.object else { return text }
    let all = object.members.map { column, values in
      let words = values.array == nil ? [Place(values, pack)] : Place(values, pack).elements
      let values = words.compactMap(\.text.words).joined(separator: pack.text("format.comma") ?? ", ")
      return MessageValue.message(Message("row.when", ["a": .text(column), "b": .text(values)]))
    }
    return all.isEmpty ? .absent : pack.view(.list(all))
  }

  var texts: View { .list(elements.map(\.text)) }

  func list(_ element: (Place) -> View) -> View {
    .list(elements.map(element), like: element(Place(nil, pack)))
  }

  /// The members of an object as a list; the element gets the member's name.
  func map(_ element: (String, Place) -> View) -> View {
    .list(members.map { element($0.name, $0.value) }, like: element("", Place(nil, pack)))
  }

  private func joined(_ word: (Place) -> View) -> View {
    guard json?.array != nil else { return text }
    let words = elements.compactMap { word($0).words }
    return words.isEmpty ? .absent : pack.view(.list(words.map(MessageValue.text)))
  }

  private func written(_ form: (JSON) -> MessageValue?) -> View {
    guard isThere, let json else { return .absent }
    return .text(pack.render(form(json) ?? Self.asItIs(json)))
  }

  private static func asItIs(_ json: JSON) -> MessageValue {
    switch json {
    case .string(let text): .text(text)
    case .integer(let value): .count(value)
    case .bool(let value): .term(value ? "yes" : "no")
    case .array(let values) where values.allSatisfy({ $0.string != nil }): .list(values.map(asItIs))
    default: .text(CanonicalJSON.text(of: json))
    }
  }
}

extension Pack {
  func view(_ value: MessageValue?) -> View { value.map { .text(render($0)) } ?? .absent }
  func view(_ message: Message) -> View { .text(render(message)) }
}
