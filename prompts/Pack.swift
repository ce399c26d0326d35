internal import AgreementModel

/// The words of one language: what the coach says, the names of things, and how numbers and dates are written.
public struct Pack: Sendable {
  public let language: String
  /// Number marks and money forms follow the country: `es-MX`. Nil is the language's own.
  public var locale: String?
  let entries: [String: [String]]
  private let templates: [String: String]

  /// Folders whose words and templates stand before the program's own, the last one first; and languages of their own.
  @TaskLocal public static var folders: [PackFolder] = []

  /// The pack of a language that this program was built with or a folder adds; nil when there is none.
  ///
  /// What a folder does not say is said in the program's own words, those of an added language in English.
  public init?(language: String, locale: String? = nil) {
    let own = EmbeddedPrompts.entries(of: language)
    let added = Self.folders.compactMap { $0.packs[language] }
    guard own != nil || !added.isEmpty, let base = own ?? EmbeddedPrompts.entries(of: Self.first) else { return nil }
    self.init(
      language: language, locale: locale, entries: added.reduce(into: base) { $0.merge($1.entries) { $1 } },
      templates: added.reduce(into: [:]) { $0.merge($1.templates) { $1 } })
  }

  init(language: String, locale: String?, entries: [String: [String]], templates: [String: String] = [:]) {
    self.language = language
    self.locale = locale
    self.entries = entries
    self.templates = templates
  }

  /// The language that stands in for what another one does not say.
  public static let first = "en"

  /// The languages that this program was built with, then those that folders add.
  public static var languages: [String] {
    let own = EmbeddedPrompts.languages
    return own + Set(folders.flatMap { $0.packs.keys }).subtracting(own).sorted()
  }

  /// Every key with its texts.
  public var all: [String: [String]] { entries }

  /// The first text under a key.
  public func text(_ key: String) -> String? { entries[key]?.first }

  /// All texts under a key: a term and its other words.
  public func texts(_ key: String) -> [String] { entries[key] ?? [] }

  /// A document's template, by its name: `agreement.md`.
  public func template(_ name: String) -> String? {
    templates[name] ?? OwnPack.text("\(language)/\(name).mustache") ?? OwnPack.text("\(Self.first)/\(name).mustache")
  }

  /// The word for a term or the name of a question or step; the key itself when the pack has none.
  public func term(_ key: String) -> String { text("term.\(key)") ?? text("\(key).name") ?? key }

  /// An entry that a country may have of its own: `es-MX`, or for a locale of another language, `en`.
  func local(_ key: String) -> String? {
    guard let locale else { return text(key) }
    return text("\(key).\(locale)") ?? text("\(key).\(locale.prefix { $0 != "-" })") ?? text(key)
  }
}

/// The files that this program was built with, to begin a pack of one's own with.
public enum OwnPack {
  /// The program's version: with it the words change.
  public static let version = "0.1.0"

  /// The names of a language's files: `coach.yaml`, `agreement.md.mustache`; none for a language that is not its own.
  public static func files(of language: String) -> [String] {
    EmbeddedPrompts.files.filter { $0.hasPrefix(language + "/") }.map { String($0.dropFirst(language.count + 1)) }
  }

  public static var languages: [String] { EmbeddedPrompts.languages }

  /// A file by language and name: `en/coach.yaml`.
  public static func text(_ path: String) -> String? { EmbeddedPrompts.text(path) }
}
