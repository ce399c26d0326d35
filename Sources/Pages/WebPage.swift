/// A page that is one file: it needs nothing else, asks nobody for anything and runs nothing.
public struct WebPage: Sendable {
  /// BCP 47: `en`, `es`.
  public var language: String
  public var title: String
  /// The words of the link that leaps over the header.
  public var skip: String
  public var header: Node
  public var content: Node
  public var footer: Node

  public init(language: String, title: String, skip: String, header: Node, content: Node, footer: Node) {
    self.language = language
    self.title = title
    self.skip = skip
    self.header = header
    self.content = content
    self.footer = footer
  }

  /// The file, the same bytes for the same page.
  public func text(theme: Theme = .standard) -> String {
    let style = theme.style
    var page = "<!DOCTYPE html>\n<html lang=\""
    HTMLText.escape(language, into: &page)
    page += "\">\n<head>\n<meta charset=\"utf-8\">\n"
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(ContentSecurity.policy(style: style))\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    page += "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    page += "<title>"
    HTMLText.escape(title, into: &page)
    page += "</title>\n<style>\(style)</style>\n</head>\n<body>\n"
    Node(.a, .class("skip"), .link(to: "content"), text: skip).write(into: &page)
    Node(.header, .class("top")) { header }.write(into: &page)
    Node(.main, .id("content")) { content }.write(into: &page)
    Node(.footer) { footer }.write(into: &page)
    page += "</body>\n</html>\n"
    return page
  }
}
