internal import AgreementModel
internal import Sealing

/// Addenda that both teams are to sign, in a file that is sent to them: what `excuse -o` writes and `sign --addendum`
/// signs. A span that touches two versions has one for each.
struct AddendumFile {
  private static let kind = "entente-addendum"

  var addenda: [Addendum]

  /// - Parameter id: The agreement's.
  func text(under id: String?) -> String {
    let object: JSONObject = [
      "kind": .string(Self.kind), "id": id.map(JSON.string) ?? .null, "addenda": addenda.json,
    ]
    return ReadableJSON.text(of: .object(object))
  }

  /// - Throws: `Failure` when the file is none of these, or a name stands under an addendum already.
  static func read(_ path: String) throws -> AddendumFile {
    let tree = try ModelFile.tree(at: path)
    let written = tree["kind"]?.string == kind ? tree["addenda"]?.array ?? [] : []
    let addenda = written.compactMap(Addendum.init(json:))
    guard !addenda.isEmpty, addenda.count == written.count, addenda.allSatisfy({ $0.json["signatures"] == nil }) else {
      throw Failure(.badData, Message("sign.noAddendum", ["path": .text(path)]))
    }
    return AddendumFile(addenda: addenda)
  }
}
