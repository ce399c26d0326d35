/// The theme's colours on light and on dark, as `#rrggbb`.
///
/// Text on the grounds that ``pairs`` names has a contrast of at least 4.5 : 1, marks at least 3 : 1 (WCAG 2.2 AA).
public struct Palette: Hashable, Sendable {
  public var colours: [Colour]

  public struct Colour: Hashable, Sendable {
    public var name: String
    public var light: String
    public var dark: String

    init(_ name: String, _ light: String, _ dark: String) {
      self.name = name
      self.light = light
      self.dark = dark
    }
  }

  public static let standard = Palette(colours: [
    Colour("paper", "#ffffff", "#121519"),
    Colour("surface", "#f4f6f8", "#1b2026"),
    Colour("ink", "#14181d", "#f2f4f6"),
    Colour("soft", "#4b545e", "#b4bdc7"),
    Colour("rule", "#d3d9e0", "#39424c"),
    Colour("grid", "#dde2e8", "#303841"),
    Colour("track", "#e6eaef", "#2a323b"),
    Colour("accent", "#1a56b0", "#8fbcff"),
    Colour("band", "#c9dcf6", "#24405f"),
    Colour("goal", "#14181d", "#f2f4f6"),
    Colour("good", "#0b6b3d", "#7cd8a4"),
    Colour("good-ground", "#e3f4ea", "#12301f"),
    Colour("bad", "#b01c12", "#ffaba2"),
    Colour("bad-ground", "#fdeae8", "#401a17"),
    Colour("open", "#7a4f00", "#f2c877"),
    Colour("open-ground", "#fdf1da", "#382a0e"),
    Colour("bar-good", "#2b8a57", "#4fb67f"),
    Colour("bar-bad", "#d6493c", "#ef7a6d"),
    Colour("bar-open", "#b98517", "#d8a63f"),
    Colour("bar-plain", "#6b7a8a", "#8d9baa"),
  ])

  /// What is written or drawn on what, and whether it is text.
  public static let pairs: [(front: String, ground: String, isText: Bool)] =
    ["paper", "surface"].flatMap { ground in
      ["ink", "soft", "accent", "good", "bad", "open"].map { ($0, ground, true) }
    }
    + ["good", "bad", "open"].flatMap { [($0, $0 + "-ground", true), ("ink", $0 + "-ground", true)] }
    + ["bar-good", "bar-bad", "bar-open", "bar-plain", "accent", "goal"].map { ($0, "paper", false) }
    + [
      ("goal", "track", false), ("accent", "band", false), ("soft", "good-ground", true), ("soft", "bad-ground", true),
      ("soft", "open-ground", true),
    ]

  /// The colours as custom properties.
  func properties(isDark: Bool) -> String {
    colours.map { "--\($0.name):\(isDark ? $0.dark : $0.light)" }.joined(separator: ";")
  }
}
