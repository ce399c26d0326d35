/// The looks of all pages: one style sheet, light and dark, for screens and for A4.
public struct Theme: Hashable, Sendable {
  public var palette: Palette
  public var kind: Kind

  /// What kind of page it is.
  public enum Kind: Hashable, Sendable {
    /// Figures and pictures to look at.
    case report
    /// A text to read from its beginning to its end, to sign and to keep.
    case document
    /// One A4 page to hang up; its letters are of that many tenths of a point.
    case sheet(letters: Int)
  }

  public init(palette: Palette, kind: Kind = .report) {
    self.palette = palette
    self.kind = kind
  }

  public static let standard = Theme(palette: .standard)
  public static let document = Theme(palette: .standard, kind: .document)

  /// The style sheet. It names no other file.
  var style: String {
    """
    :root{color-scheme:light dark;\(palette.properties(isDark: false))}
    @media screen and (prefers-color-scheme:dark){:root{\(palette.properties(isDark: true))}}

    """ + Self.text + Self.parts + Self.tables + Self.charts + Self.paper + ofKind
  }

  private var ofKind: String {
    switch kind {
    case .report: ""
    case .document: Self.documents + Self.pictures + Self.documentsOnPaper
    case .sheet(let letters): Self.documents + Self.sheet(letters: letters)
    }
  }
}
