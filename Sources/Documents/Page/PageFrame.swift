internal import AgreementModel
internal import Pages
internal import Prompts
internal import Sealing

/// What stands around a document's text: how it stands, its title, its contents.
struct PageFrame {
  let words: PageWords
  let agreement: Agreement

  func page(_ parts: PageWriter.Parts, key: Node = .nothing) -> WebPage {
    WebPage(
      language: words.pack.language, title: parts.name, skip: words.text("skip"),
      header: .group([masthead, Node(.h1) { parts.title }, parts.particulars, key, contents(parts)]),
      content: .group(opening(parts) + parts.sections.map(\.node)),
      footer: Node(.p, text: words.text("madeBy")))
  }

  /// Whose paper it is, and whether anybody has signed it.
  var masthead: Node {
    Node(.div, .class("masthead")) {
      Node(.p, .class("eyebrow"), text: words.text("eyebrow"))
      state.node
    }
  }

  private var state: Badge {
    switch Verdict(of: agreement.tree) {
    case .intact: Badge(.good, words.text("state.signed"))
    case .unsigned: Badge(.open, words.text("state.draft"))
    case .altered: Badge(.bad, words.text("state.altered"))
    }
  }

  func opening(_ parts: PageWriter.Parts) -> [Node] {
    parts.opening.isEmpty ? [] : [.element(.div, [.class("opening")], parts.opening)]
  }

  private func contents(_ parts: PageWriter.Parts) -> Node {
    guard parts.sections.count > 3 else { return .nothing }
    return Node(.nav, .class("contents"), .label(words.text("contents"))) {
      Node(.ol) {
        for (id, title) in parts.contents { Node(.li) { Node(.a, .link(to: id), text: title) } }
      }
    }
  }
}
