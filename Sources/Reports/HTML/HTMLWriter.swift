internal import AgreementModel
internal import Measurement
internal import Pages
internal import Prompts

/// A measurement on its way to a page: each part of the page is an extension.
struct HTMLWriter {
  let material: ReportMaterial
  let words: HTMLWords
  /// Says what all reports say.
  let teller: Teller

  init(_ material: ReportMaterial, words: HTMLWords) {
    self.material = material
    self.words = words
    teller = Teller(material: material, detail: .full)
  }

  var measured: Measured { material.measured }
  var agreement: Agreement { material.agreement }
  var clock: WallClock { material.clock }

  var page: WebPage {
    WebPage(
      language: words.pack.language, title: words.text(teller.title), skip: words.text("skip"), header: header,
      content: content, footer: footer)
  }

  private var header: Node {
    .group([
      Node(.p, .class("eyebrow"), text: words.text("eyebrow")),
      Node(.h1) { words.node(teller.title) },
      .group(teller.scope.map { phrases in Node(.p, .class("quiet")) { words.node(phrases) } }),
    ])
  }

  private var footer: Node {
    .group([Node(.p, text: words.text("signs")), Node(.p, text: words.text("madeBy"))])
  }

  private var content: Node {
    .group([verdict, contents, overview, promises, assumptions, earlierMeasurements, story, method])
  }

  private var contents: Node {
    let sections =
      [("overview", words.text("all.title")), ("promises", words.text("each.title"))]
      + (measured.assumptions == nil ? [] : [("assumptions", words.text(.report("heading.assumed")))])
      + [("earlier", words.text("earlier.title"))]
      + (measured.story == nil ? [] : [("story", words.text(teller.storyTitle))])
      + [("method", words.text("method.title"))]
    return Node(.nav, .class("contents"), .label(words.text("contents"))) {
      Node(.ul) {
        for (id, title) in sections {
          Node(.li) { Node(.a, .link(to: id), text: title) }
        }
      }
    }
  }

  func section(_ id: String, _ title: String, @Markup content: () -> [Node]) -> Node {
    let nodes = content()
    return Node(.section, .id(id), .labelled(by: id + "-title")) {
      Node(.h2, .id(id + "-title"), text: title)
      nodes
    }
  }
}
