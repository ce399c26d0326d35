public import AgreementModel

/// A place or size in a picture: part of its width, or pixels. Written with two digits at most, from exact values, so
/// that every machine writes the same.
public enum Length: Hashable, Sendable {
  /// Of the picture's width or height; one is all of it.
  case part(Ratio)
  case pixels(Ratio)

  public static func pixels(_ count: Int) -> Length { .pixels(Ratio(count)) }

  var text: String {
    switch self {
    case .part(let ratio): "\((ratio * Ratio(100)).rounded(scale: 2).trimmed())%"
    case .pixels(let ratio): "\(ratio.rounded(scale: 2).trimmed())"
    }
  }
}

// Shapes. Their looks are in the theme, under their class.
extension Attribute {
  public enum Place: String, Sendable { case x, y, x1, y1, x2, y2, cx, cy, r, rx, width, height }
  public static func at(_ place: Place, _ length: Length) -> Attribute { Attribute(place.rawValue, length.text) }
  /// The corners of a polygon or polyline, in the units of its ``viewBox(width:height:)``.
  static func points(_ points: [Point]) -> Attribute {
    Attribute("points", points.map { "\(Length.pixels($0.x).text),\(Length.pixels($0.y).text)" }.joined(separator: " "))
  }
  static func viewBox(width: Int, height: Int) -> Attribute { Attribute("viewBox", "0 0 \(width) \(height)") }
  /// Drawn as wide and high as there is room, without keeping proportions.
  static var stretched: Attribute { Attribute("preserveAspectRatio", "none") }
  /// The drawing of a path, written by this kit.
  static func drawing(_ path: StaticString) -> Attribute { Attribute("d", "\(path)") }
  static func moved(_ x: Int, _ y: Int) -> Attribute { Attribute("transform", "translate(\(x) \(y))") }
  static func filled(withPattern id: String) -> Attribute { Attribute("fill", "url(#\(id))") }
}

/// A place in a picture, by its exact coordinates.
struct Point: Hashable {
  var x: Ratio
  var y: Ratio
}
