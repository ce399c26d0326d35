/// The elements that a page is made of.
///
/// None of them runs, loads or sends anything; `html`, `head`, `style` and `meta` are written by ``WebPage`` alone.
public enum Tag: String, Hashable, Sendable, CaseIterable {
  // Landmarks and sections.
  case header, main, footer, nav, section, article, aside, div
  case h1, h2, h3, h4
  // Text.
  case p, ul, ol, li, dl, dt, dd, blockquote, hr, br
  case a, abbr, b, bdi, code, em, span, strong, small, time
  case details, summary
  // Tables.
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, th, td
  // Figures.
  case figure, figcaption
  case svg, g, defs, pattern, title, desc, line, rect, circle, path, polygon, polyline, text, tspan

  /// Has no content and no end.
  var isVoid: Bool { self == .br || self == .hr || self == .col }

  /// Stands on a line of its own in the file, where blanks around it mean nothing.
  var isBlock: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .code, .em, .span, .strong, .small, .time, .br, .text, .tspan: false
    default: true
    }
  }

  /// Holds only other elements, so that its content starts on a new line.
  var isContainer: Bool {
    switch self {
    case .header, .main, .footer, .nav, .section, .article, .aside, .div, .ul, .ol, .dl, .details, .table, .colgroup,
      .thead, .tbody, .tfoot, .tr, .figure, .svg, .g, .defs, .pattern, .blockquote:
      true
    default: false
    }
  }
}
