import AgreementModel
import Foundation
import Sealing
import Testing

/// `docs/agreement.full.json`: a signed model with every optional field, made from its unsigned form.
enum FullAgreement {
  static let url = Fixtures.project.appending(path: "docs/agreement.full.json")
  private static let unsigned = Fixtures.folder.appending(path: "Golden/full.unsigned.json")

  static func made() throws -> Agreement {
    var tree = try Fixtures.agreement(unsigned).tree
    let addenda = tree["addenda"]?.array ?? []
    tree["/addenda"] = nil
    tree["/history/0/digest"] = seal(of: firstVersion(of: tree))
    tree["/signatures"] = .array(
      [
        signature("Ana Ruiz", "CMO", "marketing", "2026-12-18T16:31:05+01:00"),
        signature("Tom Berg", "Head of Sales", "sales", "2026-12-18T16:32:40+01:00"),
        signature("Eva Lindt", "Managing Director", "sponsor", "2026-12-21T10:15:00+01:00"),
      ].map { covering(tree, $0) })
    tree = Sealer.sealed(tree)
    let over = tree["seal"]?["digest"] ?? .null
    tree["/addenda"] = .array(addenda.map { addendum($0, over: over) })
    return Agreement(tree: tree).inWrittenOrder
  }

  private static func firstVersion(of tree: JSON) -> JSON {
    var tree = tree
    tree["/version"] = 1
    tree["/history"] = []
    return Sealer.sealed(tree)
  }

  private static func addendum(_ content: JSON, over: JSON) -> JSON {
    var tree: JSON = .object(JSONObject([(name: "over", value: over)] + (content.object?.members ?? [])))
    tree["/signatures"] = .array(
      [
        signature("Ana Ruiz", "CMO", "marketing", "2027-01-11T09:44:12+01:00"),
        signature("Tom Berg", "Head of Sales", "sales", "2027-01-11T09:46:30+01:00"),
      ].map { covering(tree, $0) })
    return Sealer.sealed(tree)
  }

  private static func signature(_ name: String, _ role: String, _ team: String, _ at: String) -> SignatureRecord {
    SignatureRecord(name: name, role: role, team: team, at: at, digest: "")
  }

  private static func covering(_ tree: JSON, _ signature: SignatureRecord) -> JSON {
    var signature = signature
    signature.digest = Sealer.contentDigest(of: tree)
    return signature.json
  }

  private static func seal(of sealed: JSON) -> JSON { sealed["seal"]?["digest"] ?? .null }
}
