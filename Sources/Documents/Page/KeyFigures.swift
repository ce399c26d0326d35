internal import AgreementModel
internal import Pages

/// The handful of figures that people remember of an agreement.
struct KeyFigures {
  private let agreement: Agreement
  private let words: PageWords

  init(of agreement: Agreement, words: PageWords) {
    self.agreement = agreement
    self.words = words
  }

  var node: Node {
    let items = items
    guard !items.isEmpty else { return .nothing }
    return Node(.div, .class("key")) { Facts(items).node }
  }

  private var items: [Facts.Item] {
    let figures = Figures(of: agreement)
    let tree = Place(agreement.tree, words.pack)
    let promised = agreement[.leadsPerMonth]
    let all: [(key: String, value: String?, note: String?)] = [
      ("target", tree["revenue"]["target"].money.words, share(tree)),
      ("customers", figures.customers.map { words.text(.count($0.ceiling)) }, nil),
      ("leads", figures.leads.map { words.text(.count($0.ceiling)) }, promised.map(promise)),
      ("accepted", tree["commitment"]["acceptedShare"].rate.words, nil),
      ("response", tree["response"]["limit"].duration.words, note("share", tree["response"]["share"])),
      ("decision", tree["rejection"]["decideWithin"].duration.words, note("share", tree["rejection"]["decidedShare"])),
    ]
    return all.compactMap { item in
      item.value.map { .init(words.text("figure.\(item.key)"), .words($0), note: item.note) }
    }
  }

  private func share(_ tree: Place) -> String? {
    tree["revenue"]["marketingShare"].rate.words.map { words.text("figure.fromMarketing", ["share": .text($0)]) }
  }

  private func promise(_ counts: MonthlyCounts) -> String {
    words.text("figure.promised", ["count": .count(counts.total)])
  }

  private func note(_ key: String, _ place: Place) -> String? {
    place.rate.words.map { words.text("figure.\(key)", ["share": .text($0)]) }
  }
}
