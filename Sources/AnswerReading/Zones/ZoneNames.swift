/// Finds time zones: IANA names, cities and countries, `UTC-5`.
struct ZoneNames {
  let text: AnswerText
  /// Every known zone by its folded name.
  private let known: [String: String]
  /// Every known zone by the last part of its folded name: "buenos_aires".
  private let cities: [String: String]

  init(text: AnswerText, zones: [String]) {
    self.text = text
    let all = zones.filter { !$0.hasPrefix("posix/") && !$0.hasPrefix("right/") } + Self.builtIn
    let named = all.map { (Self.folded($0), $0) }
    known = Dictionary(named, uniquingKeysWith: { first, _ in first })
    cities = Dictionary(
      named.compactMap { name, zone in
        name.contains("/") ? name.split(separator: "/").last.map { (String($0), zone) } : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  private static let builtIn = Set(ZonePlaces.names.values.joined()).sorted()

  func all() -> [Heard<String>] {
    if let exact = iana() { return [exact] }
    let places = places()
    if let offset = offset(), places.allSatisfy({ $0.value == "UTC" }) { return [offset] }
    let named = places.filter { $0.value != "UTC" }
    return named.isEmpty ? places : named
  }

  /// "europe/madrid", "America/Argentina/Buenos Aires".
  private func iana() -> Heard<String>? {
    if let zone = known[Self.folded(text.text.trimmedBlanks)] { return Heard(value: zone, tokens: 0..<text.count) }
    for place in 0..<text.count {
      var end = place
      while text[end]?.isWord == true || text.isMark(end, "/_-") { end += 1 }
      guard end - place >= 3, (place + 1..<end).contains(where: { text.isMark($0, "/") }) else { continue }
      if let zone = known[Self.folded(text.typed(place..<end).span)] { return Heard(value: zone, tokens: place..<end) }
    }
    return nil
  }

  private static func folded(_ name: String) -> String {
    Folding.text(String(name.map { $0 == " " ? "_" : $0 }))
  }

  /// `UTC-5`, `GMT+1`: a zone without summer time; its IANA name counts the other way round.
  private func offset() -> Heard<String>? {
    for place in 0..<text.count {
      guard let word = text.word(place), word == "utc" || word == "gmt", let sign = text[place + 1], sign.isMark("+-"),
        let digits = text[place + 2], digits.isDigits, let hours = Int(digits.text), hours <= 14,
        !text.isMark(place + 3, ":.") || text[place + 4]?.text == "00"
      else { continue }
      let end = text.isMark(place + 3, ":.") ? place + 5 : place + 3
      let name = hours == 0 ? "UTC" : "Etc/GMT" + (sign.text == "+" ? "-" : "+") + String(hours)
      return Heard(value: name, tokens: place..<end)
    }
    return nil
  }

  /// The longest names of places, and the last parts of the known zones.
  private func places() -> [Heard<String>] {
    var found: [Heard<String>] = []
    var place = 0
    while place < text.count {
      guard let (zones, end) = named(at: place) else {
        place += 1
        continue
      }
      found += zones.map { Heard(value: $0, tokens: place..<end) }
      place = end
    }
    let specific = found.filter { item in found.count { $0.tokens == item.tokens } == 1 && item.tokens.count > 0 }
    return specific.isEmpty || specific.count == found.count ? found : specific
  }

  private func named(at place: Int) -> ([String], end: Int)? {
    for length in stride(from: min(5, text.count - place), to: 0, by: -1) {
      let tokens = text.tokens[place..<place + length].filter { !$0.isMark(".") }
      guard tokens.allSatisfy(\.isWord) else { continue }
      let name = tokens.map(\.text).joined(separator: " ")
      if let zones = ZonePlaces.names[name], name.count > 2 || tokens.allSatisfy(\.isUpperCase) || text.count == 1 {
        return (zones, place + length)
      }
      let city = name.split(separator: " ").joined(separator: "_")
      if let zone = cities[city], city.count > 3 { return ([zone], place + length) }
    }
    return nil
  }
}
