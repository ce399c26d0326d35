internal import AgreementModel
internal import Measurement
internal import Pages
internal import Prompts

/// A measurement on its way to a page: each part of the page is an extension.
struct HTMLWriter {
  let measured: Measured
  let agreement: Agreement
  let earlier: [JSON]
  let words: HTMLWords

  var page: WebPage {
    WebPage(
      language: words.pack.language,
      title: words.text("title", ["company": company, "dates": dates]),
      skip: words.text("skip"), header: header, content: content, footer: footer)
  }

  var company: MessageValue {
    agreement[.company].map(MessageValue.text) ?? .text(words.text("someCompany"))
  }

  var dates: MessageValue { .dates(Period(label: "", from: measured.frame.from, to: measured.frame.to)) }

  private var header: Node {
    .group([
      Node(.p, .class("eyebrow")) {
        words.node("eyebrow", ["period": agreement[.period].map { .text($0.label) }])
      },
      Node(.h1) { words.node("heading", ["company": company]) },
      Node(.p) {
        words.node("frame", ["dates": dates])
        Node(.br)
        asOf
      },
    ])
  }

  private var asOf: Node {
    words.node(
      "asOf." + measured.frame.asOfOrigin.rawValue, ["moment": .text(moment(measured.frame.asOf))])
  }

  private var footer: Node {
    .group([Node(.p, text: words.text("noColour")), Node(.p, text: words.text("madeBy"))])
  }

  @Markup private var contentNodes: [Node] {
    verdict
    contents
    overview
    promises
    assumptions
    earlierMeasurements
    method
  }

  private var content: Node { .group(contentNodes) }

  private var contents: Node {
    let sections =
      [("overview", "all.title"), ("promises", "each.title")]
      + (measured.assumptions == nil ? [] : [("assumptions", "assumed.title")])
      + [("earlier", "earlier.title"), ("method", "method.title")]
    return Node(.nav, .class("contents"), .label(words.text("contents"))) {
      Node(.ul) {
        for (id, key) in sections {
          Node(.li) { Node(.a, .link(to: id), text: words.text(key)) }
        }
      }
    }
  }

  func moment(_ instant: Instant) -> String { words.moment(instant, offset: measured.frame.offset) }

  /// What the agreement calls the clause.
  func name(of clause: Clause) -> String {
    words.text(.message(Message("promise.\(clause.kind == .revenue ? "target" : clause.kind.rawValue).name")))
  }

  func promise(of clause: Clause) -> Promise? {
    let name = clause.kind == .revenue ? "target" : clause.kind.rawValue
    return agreement.promises.first { $0.kind.rawValue == name }
  }

  func badge(_ standing: HTMLStanding) -> Node { Badge(standing.signal, words.text("state." + standing.rawValue)).node }

  func section(_ id: String, _ title: String, @Markup content: () -> [Node]) -> Node {
    let nodes = content()
    return Node(.section, .id(id), .labelled(by: id + "-title")) {
      Node(.h2, .id(id + "-title"), text: title)
      nodes
    }
  }
}
