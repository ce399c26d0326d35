import Foundation
import Pages
import Testing

/// WCAG 2.2: 1.4.3 for text, 1.4.11 for marks, on light and on dark.
@Suite struct PaletteTests {
  static let cases = Palette.pairs.flatMap { pair in [false, true].map { (pair.front, pair.ground, pair.isText, $0) } }

  @Test(arguments: cases)
  func contrastIsEnough(_ front: String, _ ground: String, _ isText: Bool, _ isDark: Bool) throws {
    let (first, second) = try (luminance(front, isDark), luminance(ground, isDark))
    let contrast = (max(first, second) + 0.05) / (min(first, second) + 0.05)
    #expect(contrast >= (isText ? 4.5 : 3))
  }

  /// Relative luminance as WCAG defines it.
  private func luminance(_ name: String, _ isDark: Bool) throws -> Double {
    let colour = try #require(Palette.standard.colours.first { $0.name == name })
    let hex = try #require(Int((isDark ? colour.dark : colour.light).dropFirst(), radix: 16))
    let parts = [hex >> 16, hex >> 8 & 255, hex & 255].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
