internal import AgreementModel
internal import Pages
internal import Prompts

/// The pictures of an agreement, each with a name, the same in words, and nothing that the text does not say as well.
///
/// A picture for which too little is agreed is not there.
struct AgreementPictures {
  let agreement: Agreement
  let words: PageWords

  static let names = ["funnel", "capacity", "timeline", "way"]

  var all: [String: Node] {
    let all = ["funnel": funnel, "capacity": capacity, "timeline": timeline, "way": way]
    return all.filter { !$0.value.isEmpty }
  }

  /// Whether each is there, for the templates.
  static func flags(_ pictures: [String: Node]) -> View {
    .named(Dictionary(uniqueKeysWithValues: names.map { ($0, .flag(pictures[$0] != nil)) }))
  }

  /// The frame of a picture; what it shows stands below it in words.
  func chart(_ id: String, _ description: String) -> Chart {
    Chart(
      id: "picture-" + id, title: words.text("\(id).title"), description: description,
      numbers: Fold("", content: .nothing))
  }

  func picture(_ node: Node, says description: String, _ more: Node = .nothing) -> Node {
    Node(.div, .class("picture")) {
      node
      if !description.isEmpty { Node(.p, .class("says"), text: description) }
      more
    }
  }

  func count(_ value: Ratio) -> MessageValue { .count(value.ceiling) }
}
