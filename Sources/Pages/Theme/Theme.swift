/// The looks of all pages: one style sheet, light and dark, for screens and for A4.
public struct Theme: Hashable, Sendable {
  public var palette: Palette

  public init(palette: Palette) { self.palette = palette }

  public static let standard = Theme(palette: .standard)

  /// The style sheet. It names no other file.
  var style: String {
    """
    :root{color-scheme:light dark;\(palette.properties(isDark: false))}
    @media screen and (prefers-color-scheme:dark){:root{\(palette.properties(isDark: true))}}

    """ + Self.text + Self.parts + Self.tables + Self.charts + Self.paper
  }
}
