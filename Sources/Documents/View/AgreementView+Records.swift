internal import AgreementModel
internal import Prompts

// What the room noted beside the rules, who signed what, and what came before and after.

extension AgreementView {
  var promises: View {
    .named([
      "marketing": .list(agreement.promises(of: .marketing).map(promise), like: promiseLike),
      "sales": .list(agreement.promises(of: .sales).map(promise), like: promiseLike),
      "both": .list(agreement.promises(of: nil).map(promise), like: promiseLike),
    ])
  }

  private func promise(_ promise: Promise) -> View {
    .named([
      "name": pack.view(promise.name), "measure": pack.view(promise.measure), "target": pack.view(promise.target),
      "owner": promise.owner.map { .text($0) } ?? .absent,
    ])
  }

  private var promiseLike: View { promise(Promise(.target, by: nil, target: .text(""), owner: nil)) }

  var records: [String: View] {
    [
      "open": tree["open"].list {
        .named(["what": field($0["pointer"]), "owner": $0["owner"].text, "due": $0["due"].date])
      },
      "customClauses": tree["customClauses"].list {
        .named(["title": $0["title"].text, "owner": $0["owner"].text, "paragraphs": paragraphs($0["text"])])
      },
      "objections": tree["objections"].list(remark), "notes": tree["notes"].list(remark),
      "parked": tree["parked"].list(remark),
      "consensus": tree["consensus"].list {
        .named([
          "name": $0["name"].text, "team": $0["team"].word("term.team"), "score": $0["score"].text,
          "words": $0["words"].text, "about": field($0["pointer"]), "at": $0["at"].instant,
        ])
      },
      "signatures": tree["signatures"].list(signature), "seal": seal, "history": tree["history"].list(ancestor),
      "addenda": tree["addenda"].list(addendum), "provenance": tree["provenance"].map(origin),
      "estimates": estimates,
    ]
  }

  /// An objection, a note, a parked point.
  private func remark(_ place: Place) -> View {
    .named([
      "text": place["text"].text, "by": place["by"].word("document.speaker"), "team": place["team"].word("term.team"),
      "about": field(place["pointer"]), "owner": place["owner"].text, "due": place["due"].date,
      "at": place["at"].instant,
    ])
  }

  private func signature(_ place: Place) -> View {
    .named([
      "name": place["name"].text, "role": place["role"].text, "team": place["team"].word("document.signatory"),
      "at": place["at"].instant, "digest": place["digest"].text, "key": place["key"].text,
    ])
  }

  private var seal: View {
    tree["seal"].group([
      "algorithm": { $0.text }, "digest": { $0.text },
      "sections": { sections in
        sections.map { name, digest in .named(["section": .text(name), "digest": digest.text]) }
      },
    ])
  }

  private func ancestor(_ place: Place) -> View {
    .named([
      "version": place["version"].text, "at": place["at"].instant, "reason": place["reason"].text,
      "digest": place["digest"].text,
    ])
  }

  private func addendum(_ place: Place) -> View {
    .named([
      "over": place["over"].text, "reason": place["reason"].text, "at": place["at"].instant,
      "excused": place["excused"].list(Self.excused),
      "holidays": place["holidays"].list { .named(["date": $0["date"].date, "name": $0["name"].text]) },
      "deputies": place["deputies"].list {
        .named([
          "deputy": $0["deputy"].text, "for": $0["for"].text, "from": $0["from"].date, "to": $0["to"].date,
        ])
      },
      "signatures": place["signatures"].list(signature),
      "seal": place["seal"].group([
        "algorithm": { $0.text }, "digest": { $0.text },
        "sections": { sections in
          sections.map { name, digest in .named(["section": .text(name), "digest": digest.text]) }
        },
      ]),
    ])
  }

  private func origin(_ pointer: String, _ place: Place) -> View {
    .named([
      "field": field(Place(pointer.isEmpty ? nil : .string(pointer), pack)),
      "origin": place["origin"].word("term.origin"), "by": place["by"].word("document.speaker"),
      "at": place["at"].instant, "said": place["said"].text,
    ])
  }

  /// What each team believed before an answer was settled, answer by answer.
  private var estimates: View {
    let all = tree["provenance"].members.flatMap { pointer, place in
      place["estimates"].elements.map { estimate(pointer, $0) }
    }
    return .list(all, like: estimate("", Place(nil, pack)))
  }

  private func estimate(_ pointer: String, _ place: Place) -> View {
    .named([
      "field": field(Place(pointer.isEmpty ? nil : .string(pointer), pack)),
      "by": place["by"].word("document.speaker"), "values": place["values"].values, "said": place["said"].text,
    ])
  }

  /// The name of the question behind a pointer, otherwise the pointer.
  private func field(_ place: Place) -> View {
    guard let text = place.json?.string, let pointer = Pointer(text) else { return place.text }
    let name = pointer.tokens.joined(separator: ".")
    return .text(pack.text("question.\(name).name") ?? pack.text("place.\(name)") ?? text)
  }

  /// Each line of a longer text as a paragraph of its own.
  private func paragraphs(_ place: Place) -> View {
    guard let text = place.json?.string else { return .list([place.text]) }
    return .list(text.split(whereSeparator: \.isNewline).map { .text(String($0)) })
  }
}
