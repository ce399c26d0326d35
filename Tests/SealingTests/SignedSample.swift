import AgreementModel
import Sealing

/// A small signed model with one of everything that a seal covers.
enum SignedSample {
  static let content: JSON = [
    "schemaVersion": 1, "id": "acme-2027-q1", "version": 2, "status": "signed", "language": "es",
    "parties": ["company": "Acme Ibérica", "participants": [["name": "Ana Ruiz", "team": "marketing"]]],
    "response": ["limit": ["iso8601": "PT4H", "clock": "working"], "share": ["decimal": "0.95"], "grades": []],
    "provenance": ["/response/limit": ["origin": "decided", "said": "4 hours \"sharp\" 🙂"]],
    "open": [], "unknownMember": nil, "flag": true,
  ]

  static func signed(_ content: JSON, by names: [String]) -> JSON {
    var model = content.object ?? [:]
    let digest = Sealer.contentDigest(of: content)
    model["signatures"] = .array(
      names.map { name in
        SignatureRecord(
          name: name, role: "CMO", team: "marketing", at: "2027-01-04T12:00:00+01:00", digest: digest
        ).json
      })
    return Sealer.sealed(.object(model))
  }

  static let model = signed(content, by: ["Ana Ruiz", "Tom Berg"])

  static func addendum(over digest: String, reason: String) -> JSON {
    signed(
      [
        "over": .string(digest), "kind": "excused",
        "excused": [["from": "2027-02-01", "to": "2027-02-02", "reason": .string(reason)]],
      ], by: ["Ana Ruiz", "Tom Berg"])
  }

  static let withAddenda: JSON = {
    let digest = model["seal"]?["digest"]?.string ?? ""
    var object = model.object ?? [:]
    object["addenda"] = [addendum(over: digest, reason: "move of offices"), addendum(over: digest, reason: "strike")]
    return .object(object)
  }()

  /// As short as every kind of place allows, for tests that change each character.
  static let short: JSON = {
    let model = signed(
      ["id": "a", "status": "signed", "limit": ["iso8601": "PT4H"], "said": ["4 \"h\" é🙂", nil, true, [:]]],
      by: ["Ana"])
    var object = model.object ?? [:]
    object["addenda"] = [
      signed(["over": model["seal"]?["digest"] ?? nil, "excused": ["2027-02-01"]], by: ["Tom"])
    ]
    return .object(object)
  }()

  /// What the short Markdown carries.
  static let shortest = signed(["id": "a"], by: ["Ana"])

  static let shortMarkdown = """
    # Acme ❤

    Between us.

    ## Limit

    - 4 h

    ## Follow-up -->

    | a | b |

    """

  static let markdown = """
    # Acme ❤ Agreement

    Between Marketing and Sales.

    ## Parties

    - Ana Ruiz, *marketing*
    - Tom Berg, sales

    ## Response

    | promise | limit |
    |---|---|
    | first call | 4 h |

    ## Follow-up -> & "quotes"

    ```mermaid
    flowchart LR
      lead --> call
    ```

    ## Signatures

    Ana Ruiz, Tom Berg

    """
}
