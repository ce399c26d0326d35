internal import AgreementModel
internal import Coaching
internal import Prompts

/// A difference for other programs: the values as the models have them, the figures of both, and who carries more.
enum DifferenceJSON {
  static func of(_ difference: VersionDifference, _ pack: Pack) -> JSON {
    [
      "from": version(difference.before), "to": version(difference.after),
      "reason": difference.reason.map(JSON.string) ?? .null,
      "changes": .array(difference.lines.map { change($0, pack) }),
      "figures": ["before": difference.before.arithmeticJSON, "after": difference.after.arithmeticJSON],
      "sides": [
        "marketing": .array(difference.burden.marketing.map { part($0, pack) }),
        "sales": .array(difference.burden.sales.map { part($0, pack) }),
        "carriesMore": .string(difference.burden.verdict.rawValue),
        "heavier": difference.burden.heavier.map(\.json) ?? .null,
      ],
    ]
  }

  private static func version(_ agreement: Agreement) -> JSON {
    [
      "id": agreement[.id].map(JSON.string) ?? .null, "version": .integer(agreement[.version] ?? 1),
      "signed": .bool(agreement.sealDigest != nil), "digest": agreement.sealDigest.map(JSON.string) ?? .null,
    ]
  }

  private static func change(_ line: VersionDifference.Line, _ pack: Pack) -> JSON {
    [
      "pointer": .string(line.pointer.description), "step": line.step?.json ?? .null,
      "name": .string(pack.render(line.name)), "before": line.change.before ?? .null,
      "after": line.change.after ?? .null, "says": .string(pack.render(line.sentence)),
    ]
  }

  private static func part(_ part: Burden.Part, _ pack: Pack) -> JSON {
    [
      "what": .string(part.name), "before": .string(pack.render(part.before)),
      "after": .string(pack.render(part.after)), "change": .string(part.change.rawValue),
    ]
  }
}
