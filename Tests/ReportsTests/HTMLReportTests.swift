import Testing

struct HTMLReportTests {
  @Test(arguments: HTMLSample.allCases, ["en", "es"])
  func readsAsReviewed(sample: HTMLSample, language: String) throws {
    try Golden.expect(sample.text(language), as: "\(sample.rawValue).\(language).html")
  }

  /// A key without words would stand in the page as itself, a value without words in its braces.
  @Test(arguments: HTMLSample.allCases, ["en", "es"])
  func everythingHasItsWords(sample: HTMLSample, language: String) throws {
    let text = try sample.text(language)
    let body = try #require(text.split(separator: "</style>").last)
    for sign in ["page.", "report.", "promise.", "format.", "term.", "{", "[[", "]]"] {
      #expect(!body.contains(sign), "\(sign)")
    }
  }
}
