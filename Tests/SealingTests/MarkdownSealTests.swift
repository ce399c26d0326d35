import AgreementModel
import Sealing
import Testing

@Suite struct MarkdownSealTests {
  static let sealed = (try? MarkdownSeal.sealed(SignedSample.markdown, model: SignedSample.model)) ?? ""

  @Test func aSealedTextIsIntactAndCarriesItsModel() throws {
    #expect(Verdict(ofMarkdown: Self.sealed.utf8) == Verdict(of: SignedSample.model))
    #expect(try Verdict(ofDocument: Self.sealed.utf8) == Verdict(of: SignedSample.model))
    #expect(try Verdict(ofDocument: ReadableJSON.text(of: SignedSample.model).utf8) == Verdict(of: SignedSample.model))
    #expect(MarkdownSeal.model(in: Self.sealed.utf8) == SignedSample.model)
    #expect(Self.sealed.hasPrefix(SignedSample.markdown))
  }

  /// One comment at the end: what opens it and closes it stands there once.
  @Test func theSealIsOneComment() {
    let comment = Self.sealed.utf8.dropFirst(SignedSample.markdown.utf8.count)
    let text = String(decoding: comment, as: UTF8.self)
    #expect(text.hasPrefix("\n<!-- entente-seal sha-256+rfc8785\nopening "))
    #expect(text.hasSuffix("\n-->\n"))
    #expect(text.dropFirst(5).dropLast(4).contains("--") == false)
    #expect(text.contains(#""Follow\u002dup \u002d\u003e & \"quotes\"""#))
  }

  @Test func theSectionsDigestIsThatOfItsText() {
    let section = "## Parties\n\n- Ana Ruiz, *marketing*\n- Tom Berg, sales\n\n"
    #expect(Self.sealed.contains(#"section \#(Digest.sha256(of: section)) "Parties""#))
  }

  @Test func withoutASealNobodySigned() throws {
    #expect(Verdict(ofMarkdown: SignedSample.markdown.utf8) == .unsigned)
    #expect(Verdict(ofMarkdown: []) == .unsigned)
    let draft = try MarkdownSeal.sealed(SignedSample.markdown, model: SignedSample.content)
    #expect(Verdict(ofMarkdown: draft.utf8) == .unsigned)
  }

  @Test func aTextIsSealedOnce() {
    #expect(throws: MarkdownSealProblem.alreadySealed) {
      try MarkdownSeal.sealed(Self.sealed, model: SignedSample.model)
    }
  }

  /// What editors and mail programs do on their own.
  @Test(arguments: [
    "\u{FEFF}" + sealed, sealed.replacing("\n", with: "\r\n"), sealed.replacing("\n", with: " \t\n"),
    sealed + "\n\n \n", String(sealed.dropLast()), "\u{FEFF}" + sealed.replacing("\n", with: "  \r\n") + "\r\n",
  ])
  func blanksAtLineEndsAreNoAlteration(text: String) {
    #expect(Verdict(ofMarkdown: text.utf8) == Verdict(of: SignedSample.model))
  }

  struct Forgery: Sendable, CustomStringConvertible {
    let description: String
    let text: String
    let alterations: [Alteration]

    init(_ description: String, _ text: String, _ alterations: [Alteration]) {
      self.description = description
      self.text = text
      self.alterations = alterations
    }
  }

  static let parties = "## Parties\n\n- Ana Ruiz, *marketing*\n- Tom Berg, sales\n\n"
  static let response = "## Response\n\n| promise | limit |\n|---|---|\n| first call | 4 h |\n\n"
  static let comment = String(sealed.dropFirst(SignedSample.markdown.count + 1))

  @Test(arguments: [
    Forgery("a word", sealed.replacing("4 h", with: "8 h"), [Alteration(.section("Response"))]),
    Forgery("the opening", sealed.replacing("Between", with: "Among"), [Alteration(.opening)]),
    Forgery("before the title", "x" + sealed, [Alteration(.opening)]),
    Forgery("a section less", sealed.replacing(parties, with: ""), [Alteration(.section("Parties"), .missing)]),
    Forgery(
      "a section more", sealed.replacing(parties, with: parties + "## Gifts\n\n"),
      [Alteration(.section("Gifts"), .added)]),
    Forgery(
      "a section twice", sealed.replacing(parties, with: parties + parties),
      [Alteration(.section("Parties"), .repeated)]),
    Forgery(
      "a heading", sealed.replacing("## Parties", with: "## People"),
      [Alteration(.section("People"), .added), Alteration(.section("Parties"), .missing)]),
    Forgery(
      "two sections that change places", sealed.replacing(parties + response, with: response + parties),
      [Alteration(.section("Response"), .moved), Alteration(.section("Parties"), .moved)]),
    Forgery("text after the comment", sealed + "PS: free beer\n", [Alteration(.afterSeal, .added)]),
    Forgery("a second comment", sealed + "<!-- x -->\n", [Alteration(.afterSeal, .added)]),
    Forgery("the comment twice", sealed + comment, [Alteration(.section("Signatures")), Alteration(.seal, .repeated)]),
    Forgery(
      "sealed anew over an old seal", (try? resealed(sealed.replacing("4 h", with: "8 h"))) ?? "",
      [Alteration(.section("Signatures")), Alteration(.seal, .repeated)]),
    Forgery(
      "a model that is not the signed one",
      (try? MarkdownSeal.sealed(SignedSample.markdown, model: unsignedChange)) ?? "",
      [
        Alteration(.section("version")), Alteration(.signature(0, name: "Ana Ruiz")),
        Alteration(.signature(1, name: "Tom Berg")),
      ]),
    Forgery("the comment cut short", String(sealed.dropLast(200)), [Alteration(.seal)]),
    Forgery("a mark without a comment", "# A\n<!-- entente-seal ", [Alteration(.seal)]),
  ])
  func aForgeryIsNoticedAndPlaced(forgery: Forgery) {
    #expect(Verdict(ofMarkdown: forgery.text.utf8) == .altered(forgery.alterations))
  }

  /// A whole second comment, made for a text that has one already.
  static func resealed(_ text: String) throws -> String {
    let hidden = text.replacing("<!-- entente-seal", with: "<!-- entente-sea1")
    return try MarkdownSeal.sealed(hidden, model: SignedSample.model)
      .replacing("<!-- entente-sea1", with: "<!-- entente-seal")
  }

  static let unsignedChange: JSON = {
    var model = SignedSample.model
    model["/version"] = 9
    return model
  }()

  /// Every character of the text and of its comment replaced, removed, and preceded by another one.
  @Test func everyChangeOfACharacterIsNoticedAndPlaced() throws {
    let sealed = try MarkdownSeal.sealed(SignedSample.shortMarkdown, model: SignedSample.shortest)
    let text = Array(sealed.utf8)
    let intact = Verdict(of: SignedSample.shortest)
    let places = MarkdownPlaces(text)
    let essence = text.withoutBlanksAtLineEnds
    var tried = 0
    for change in CharacterChange.all(of: text) {
      let changed = change.applied(to: text)
      if changed.withoutBlanksAtLineEnds == essence {
        #expect(Verdict(ofMarkdown: changed) == intact, "\(change)")
        continue
      }
      tried += 1
      guard case .altered(let alterations) = Verdict(ofMarkdown: changed) else {
        Issue.record("\(change) is not noticed")
        continue
      }
      // What is put before the first character of a place belongs to the place before it.
      let expected = [places[change.offset], change.isInsertion ? places[max(change.offset - 1, 0)] : nil]
      #expect(alterations.contains { expected.contains($0.place) }, "\(change): \(alterations)")
    }
    #expect(tried > 2 * text.count)
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let text = Array(try MarkdownSeal.sealed(SignedSample.shortMarkdown, model: SignedSample.shortest).utf8)
    let intact = Verdict(of: SignedSample.shortest)
    let essence = text.withoutBlanksAtLineEnds
    for offset in text.indices {
      for bit in 0..<8 where CharacterChange.isThorough || bit == offset % 8 {
        var changed = text
        changed[offset] ^= 1 << bit
        if changed.withoutBlanksAtLineEnds == essence { continue }
        #expect(Verdict(ofMarkdown: changed) != intact, "bit \(bit) at \(offset)")
      }
    }
  }
}

/// Which place of the sealed sample a byte belongs to.
struct MarkdownPlaces {
  private var places: [Alteration.Place] = []

  init(_ text: [UInt8]) {
    var place = Alteration.Place.opening
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("## ") { place = .section(String(line.dropFirst(3))) }
      if line.hasPrefix("<!--") { place = .seal }
      places += Array(repeating: place, count: line.utf8.count + 1)
    }
    places[text.count] = .afterSeal
  }

  subscript(offset: Int) -> Alteration.Place { places[offset] }
}

extension [UInt8] {
  /// The independent definition, by lines of text: what two texts must differ in to differ.
  var withoutBlanksAtLineEnds: [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in self {
      if byte == 0x0A { lines.append([]) } else { lines[lines.count - 1].append(byte) }
    }
    for index in lines.indices {
      while let last = lines[index].last, [0x20, 0x09, 0x0D].contains(last) { lines[index].removeLast() }
    }
    while lines.last == [] { lines.removeLast() }
    return lines
  }
}
