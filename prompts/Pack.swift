internal import AgreementModel

/// The words of one language: what the coach says, the names of things, and how numbers and dates are written.
public struct Pack: Sendable {
  public let language: String
  /// Number marks and money forms follow the country: `es-MX`. Nil is the language's own.
  public var locale: String?
  let entries: [String: [String]]

  /// The pack of a language that this program was built with; nil when there is none.
  public init?(language: String, locale: String? = nil) {
    guard let entries = EmbeddedPrompts.entries(of: language) else { return nil }
    self.init(language: language, locale: locale, entries: entries)
  }

  init(language: String, locale: String?, entries: [String: [String]]) {
    self.language = language
    self.locale = locale
    self.entries = entries
  }

  /// The languages that this program was built with.
  public static var languages: [String] { EmbeddedPrompts.languages }

  /// Every key with its texts.
  public var all: [String: [String]] { entries }

  /// The first text under a key.
  public func text(_ key: String) -> String? { entries[key]?.first }

  /// All texts under a key: a term and its other words.
  public func texts(_ key: String) -> [String] { entries[key] ?? [] }

  /// A document's template, by its name: `agreement.md`.
  public func template(_ name: String) -> String? { EmbeddedPrompts.template("\(language)/\(name).mustache") }

  /// The word for a term or the name of a question or step; the key itself when the pack has none.
  public func term(_ key: String) -> String { text("term.\(key)") ?? text("\(key).name") ?? key }

  /// An entry that a country may have of its own: `es-MX`, or for a locale of another language, `en`.
  func local(_ key: String) -> String? {
    guard let locale else { return text(key) }
    return text("\(key).\(locale)") ?? text("\(key).\(locale.prefix { $0 != "-" })") ?? text(key)
  }
}
