import AgreementModel
import Documents
import Foundation
import Prompts
import Sealing
import Testing

/// The proof that a change is noticed, over a whole agreement: at every position of the sample, signed, a character is
/// replaced, removed or put in, in the model and in the document; what `verify` blames is the section of that position.
/// Which of the three it is goes round; with `ENTENTE_THOROUGH` each position has all of them, in some minutes.
@Suite(.enabled(if: Sample.url != nil, "the sample agreement is not beside the project"))
struct SampleTamperTests {
  /// The sample with two signatures, its seal, and an addendum.
  private static let signed = Result {
    var model = try StrictJSON.parse(try Data(contentsOf: #require(Sample.url)))
    model["/status"] = "signed"
    model["/signatures"] = nil
    model = SignedSample.signed(model, by: ["Ana Ruiz", "Tom Berg"])
    model["/addenda"] = [
      SignedSample.addendum(over: model["seal"]?["digest"]?.string ?? "", reason: "the office moves")
    ]
    return Agreement(tree: model).inWrittenOrder
  }

  /// The changes in parts, so that they are tried side by side.
  private static let parts = 0..<8

  private static func changes(_ part: Int, of text: [UInt8]) -> ArraySlice<CharacterChange> {
    let all = CharacterChange.one(atEachPlaceOf: text)
    let length = all.count / parts.count + 1
    return all[min(part * length, all.count)..<min((part + 1) * length, all.count)]
  }

  @Test(arguments: parts)
  func everyPositionOfTheModel(part: Int) throws {
    let model = try Self.signed.get()
    let text = try Array(JSONDocument().text(of: model).utf8)
    let (intact, essence, places) = (
      Verdict(of: model.tree), text.withoutBlanksBetweenTokens, try ModelPlaces(text)
    )
    for change in Self.changes(part, of: text) {
      let changed = change.applied(to: text)
      let section = places.section(at: change.offset)
      do {
        let verdict = try Verdict(ofDocument: changed)
        guard !change.touchesBlanks(of: text) || changed.withoutBlanksBetweenTokens != essence else {
          #expect(verdict == intact, "\(change)")
          continue
        }
        guard case .altered(let alterations) = verdict else {
          Issue.record("\(change) is not noticed")
          continue
        }
        if let section { #expect(alterations.contains { $0.isIn(section) }, "\(change): \(alterations)") }
      } catch {
        if let section { #expect(error.pointer.tokens.first == section, "\(change): \(error)") }
      }
    }
  }

  @Test(arguments: parts)
  func everyPositionOfTheDocument(part: Int) throws {
    let model = try Self.signed.get()
    let pack = try #require(Pack(language: "en"))
    let text = try Array(MarkdownDocument(pack: pack).text(of: model).utf8)
    let (intact, essence, places) = (Verdict(of: model.tree), text.withoutBlanksAtLineEnds, MarkdownPlaces(text))
    for change in Self.changes(part, of: text) {
      let changed = change.applied(to: text)
      let verdict = try Verdict(ofDocument: changed)
      guard !change.touchesBlanks(of: text) || changed.withoutBlanksAtLineEnds != essence else {
        #expect(verdict == intact, "\(change)")
        continue
      }
      guard case .altered(let alterations) = verdict else {
        Issue.record("\(change) is not noticed")
        continue
      }
      // What is put before the first character of a place belongs to the place before it.
      let expected = [places[change.offset], change.isInsertion ? places[max(change.offset - 1, 0)] : nil]
      #expect(alterations.contains { expected.contains($0.place) }, "\(change): \(alterations)")
    }
  }
}

private enum Sample {
  /// The workplace's sample, in a folder `shared` beside the project or one of the folders above it.
  static let url = sequence(first: URL(filePath: #filePath)) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
    .map { $0.appending(path: "shared/design/agreement.sample.json") }
    .first { FileManager.default.fileExists(atPath: $0.path) }
}
