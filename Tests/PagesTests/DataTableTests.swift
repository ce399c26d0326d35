import Pages
import Testing

@Suite struct DataTableTests {
  private let table = DataTable(
    "Leads & more", columns: [.init("Owner"), .init("Share", .number)], rows: [[.init(.words("<b>")), .init("95%")]])

  @Test func headersSayWhatTheyAreTheHeadersOf() {
    let markup = table.node.markup
    #expect(markup.contains("<caption class=\"caption\">Leads &amp; more</caption>"))
    #expect(
      markup.contains("<th class=\"text\" scope=\"col\">Owner</th>\n<th class=\"number\" scope=\"col\">Share</th>"))
    #expect(
      markup.contains("<th class=\"text name\" scope=\"row\"><bdi>&lt;b&gt;</bdi></th>\n<td class=\"number\">95%</td>"))
  }

  @Test func theFrameThatScrollsHasANameAndCanBeReached() {
    #expect(
      table.node.markup.hasPrefix(
        "<div class=\"scroll short\" role=\"region\" aria-label=\"Leads &amp; more\" tabindex=\"0\">"))
  }

  @Test func aTableWithoutRowsIsNothing() {
    #expect(DataTable("x", columns: [.init("a")], rows: []).node.isEmpty)
  }
}
