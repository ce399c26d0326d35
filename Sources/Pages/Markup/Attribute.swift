internal import AgreementModel

/// A property of an element. There are only harmless ones: no handler, no style, no address outside of the page.
public struct Attribute: Hashable, Sendable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension Attribute {
  /// Names of the theme, parted by blanks.
  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  public static func id(_ id: String) -> Attribute { Attribute("id", id) }
  /// A link to another place of the same page.
  public static func link(to id: String) -> Attribute { Attribute("href", "#" + id) }
  public static func language(_ code: String) -> Attribute { Attribute("lang", code) }
  /// The instant or date of a `time` element, as a machine reads it.
  public static func datetime(_ text: String) -> Attribute { Attribute("datetime", text) }
  /// Can be reached with the keyboard, as an area that scrolls must be.
  public static var focusable: Attribute { Attribute("tabindex", "0") }
  /// Details that are open at first.
  public static var open: Attribute { Attribute("open", "open") }
}

// What assistive technology needs.
extension Attribute {
  public enum Scope: String, Sendable {
    case column = "col"
    case row
    case rowGroup = "rowgroup"
  }
  /// What a header cell is the header of.
  public static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  public static func columns(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }

  public enum Role: String, Sendable {
    case image = "img"
    case region, note, list
  }
  public static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }
  public static func labelled(by ids: String...) -> Attribute {
    Attribute("aria-labelledby", ids.joined(separator: " "))
  }
  public static func described(by id: String) -> Attribute { Attribute("aria-describedby", id) }
  public static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  /// An ornament: what it says is said beside it as well.
  public static var ornament: Attribute { Attribute("aria-hidden", "true") }
}
