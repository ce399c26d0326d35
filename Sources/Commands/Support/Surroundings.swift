internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Sealing
internal import WorkingTime
internal import Workshops

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a run of the program finds around it: variables, clock, zone data, terminal. Everything that is not a value
/// of the core comes in here.
struct Surroundings: Sendable {
  var variables: [String: String]
  /// The language of the program's own words: an option, `ENTENTE_LANG`, the locale variables, English.
  var language: String
  var now: @Sendable () -> Instant
  var machineZone: String
  var zones: ZoneDatabase

  init(language: String? = nil) {
    let variables = Self.variables
    self.variables = variables
    self.language = language ?? Self.language(in: variables)
    now = { Self.systemTime() }
    zones = ZoneDatabase()
    machineZone = Self.zone(in: variables)
  }

  var library: WorkshopLibrary { get throws { try WorkshopLibrary(environment: variables) } }

  /// The words in this run's language.
  var pack: Pack { get throws { try pack(language) } }

  func pack(_ language: String, locale: String? = nil) throws -> Pack {
    guard let pack = Pack(language: language, locale: locale) else {
      throw Failure(
        .usage,
        Message(
          "cli.noLanguage", ["language": .text(language), "languages": .list(Pack.languages.map(MessageValue.text))]))
    }
    return pack
  }

  /// The words for an agreement: in the language that is asked for, or else in its own. In another language numbers are
  /// written as that language writes them, and not as the agreement's country does, unless the country speaks it.
  /// - Parameter isLenient: Whether an agreement in a language without words is told in this run's language.
  func pack(for agreement: Agreement, in asked: String? = nil, isLenient: Bool = false) throws -> Pack {
    let own = agreement[.language].flatMap { isLenient ? Pack(language: $0)?.language : $0 } ?? language
    let code = asked.map(Self.code) ?? own
    let isOwn = code == own || agreement[.locale].map(Self.code) == code
    return try pack(code, locale: isOwn ? agreement[.locale] : nil)
  }

  func scene(name: String?, lexicon: Lexicon) -> Scene {
    let zones = zones
    return Scene(
      now: now(), workshopName: name, machineZone: machineZone, lexicon: lexicon,
      zone: { try? zones.rules(for: $0) }, digest: { Sealer.contentDigest(of: $0) },
      seal: { Sealer.seal($0) })
  }

  static func language(in variables: [String: String]) -> String {
    let wishes = ["ENTENTE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }
    guard let wish = wishes.first(where: { !$0.isEmpty }) else { return "en" }
    return Pack.languages.first { wish.lowercased().hasPrefix($0) } ?? "en"
  }

  /// The variables that this program looks at.
  static var variables: [String: String] {
    let names = [
      "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "PATH", "TMPDIR", "ENTENTE_LANG", "ENTENTE_BROWSER", "LC_ALL",
      "LC_MESSAGES", "LANG", "TZ",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } })
  }

  private static func systemTime() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000)
  }

  /// The machine's zone: `TZ`, or where `/etc/localtime` points.
  private static func zone(in variables: [String: String]) -> String {
    if let name = variables["TZ"]?.drop(while: { $0 == ":" }), !name.isEmpty, !name.hasPrefix("/") {
      return String(name)
    }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/etc/localtime", &buffer, buffer.count - 1)
    if count > 0 {
      let target = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let range = target.firstRange(of: "zoneinfo/") { return String(target[range.upperBound...]) }
    }
    return "UTC"
  }
}
