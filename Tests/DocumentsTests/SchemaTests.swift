import AgreementModel
import Documents
import Foundation
import Sealing
import Testing

/// The schema, judged by a validator that is not ours: Python's jsonschema.
@Suite(.enabled(if: Tool.hasJSONSchema, "python3 with jsonschema is not installed"))
struct SchemaTests {
  /// Reads {"schema": …, "documents": […]}; prints for each document 1 when it is valid and 0 when not.
  private static let script = """
    import json, sys, jsonschema
    given = json.load(sys.stdin)
    jsonschema.Draft202012Validator.check_schema(given["schema"])
    validator = jsonschema.Draft202012Validator(given["schema"])
    print("".join("1" if validator.is_valid(document) else "0" for document in given["documents"]))
    """

  private func verdicts(_ documents: [JSON]) throws -> [Bool] {
    let given: JSON = ["schema": try StrictJSON.parse(ModelSchema.text), "documents": .array(documents)]
    let result = try Tool.run("python3", ["-c", Self.script], input: CanonicalJSON.text(of: given))
    #expect(result.status == 0)
    return result.output.filter { "01".contains($0) }.map { $0 == "1" }
  }

  private func full() throws -> JSON { try Fixtures.agreement(FullAgreement.url).tree }

  @Test func acceptsTheFullModelAndTheLeast() throws {
    #expect(try verdicts([full(), ["schemaVersion": 1, "id": "least"]]) == [true, true])
  }

  @Test(.enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"))
  func acceptsTheSample() throws {
    #expect(try verdicts([Fixtures.sample().tree]) == [true])
  }

  private static let wrong: [(pointer: String, value: JSON?)] = [
    ("/schemaVersion", 2), ("/schemaVersion", nil), ("/id", nil), ("/id", ""), ("/version", 0),
    ("/language", "English"),
    ("/currency", "eur"), ("/revenue/target", "1200000.00"), ("/revenue/target/amount", "1,200,000.00"),
    ("/revenue/target/amount", 1_200_000), ("/revenue/target/currency", nil), ("/revenue/marketingShare", "60%"),
    ("/revenue/marketingShare/decimal", "1.5"), ("/revenue/marketingShare/numerator", 3),
    ("/revenue/countsWhen", "whenever"),
    ("/conversion/leadToCustomer/denominator", 0), ("/conversion/leadToCustomer/denominator", nil),
    ("/conversion/openPipeline", -1), ("/conversion/stages/0/rate", nil), ("/period/from", "2027-1-1"),
    ("/period/to", "01/04/2027"), ("/period/afterwards", "perhaps"), ("/response/limit/iso8601", "4 hours"),
    ("/response/limit/iso8601", "P1M"), ("/response/limit/iso8601", "PT"), ("/response/limit/iso8601", "P"),
    ("/response/limit/clock", "both"), ("/response/limit/clock", nil), ("/response/limit/until", "noon"),
    ("/response/grades/0/when", ["demo"]), ("/response/grades/0/when/source", "demo"), ("/attempts/count", "6"),
    ("/attempts/expected", "4"), ("/calendar/weeklyHours/monday", [["09:00"]]),
    ("/calendar/weeklyHours/monday/0/0", "9:00"), ("/calendar/weeklyHours/monday/0/1", "24:30"),
    ("/calendar/weeklyHours/Monday", []), ("/calendar/excused/0/from", "2027-01-12 11:00"),
    ("/calendar/excused/0/to", nil), ("/calendar/holidays/0/date", nil), ("/calendar/holidays/1/yearly", "yes"),
    ("/commitment/leadsPerMonth/2027-13", 4), ("/commitment/leadsPerMonth/January", 4),
    ("/commitment/leadsPerMonth/2027-01", "287"), ("/parties/participants/0/team", "legal"),
    ("/parties/participants/0/name", nil), ("/review/meeting/weekday", "Mon"),
    ("/review/meeting/every", "now and then"),
    ("/review/meeting/time", nil), ("/review/reports/0/every", "hour"), ("/upkeep/meaning/won", "maybe"),
    ("/upkeep/stages", "new, won"), ("/rejection/reasons/0/name", nil), ("/rejection/reasons/2/credit", "no"),
    ("/open/0/pointer", "response/limit"), ("/consensus/0/score", 6), ("/objections/0/team", "everybody"),
    ("/signatures/0/digest", "abc"), ("/signatures/0/at", "yesterday"), ("/signatures/0/team", nil),
    ("/seal/digest", nil),
    ("/seal/sections/id", "ABC"), ("/history/0/digest", nil), ("/provenance/~1revenue~1target/origin", "guessed"),
    ("/provenance/target", ["origin": "decided"]), ("/addenda/0/over", nil),
  ]

  @Test func refusesWhatIsNoAgreement() throws {
    let tree = try full()
    let documents = try Self.wrong.map { wrong in
      var other = tree
      other[try #require(Pointer(wrong.pointer))] = wrong.value
      return other
    }
    let accepted = try zip(Self.wrong, verdicts(documents)).filter(\.1).map { wrong, _ in
      "\(wrong.pointer): \(String(describing: wrong.value))"
    }
    #expect(accepted == [])
  }

  /// Texts, numbers, flags, lists and objects in each other's places, everywhere.
  @Test func typesAreStrictEverywhere() throws {
    let tree = try full()
    var changed: [(pointer: Pointer, tree: JSON)] = []
    for pointer in Self.places(of: tree) {
      guard let value = tree[pointer] else { continue }
      var other = tree
      other[pointer] =
        switch value {
        case .string: 7
        case .integer, .bool, .array: "seven"
        default: [7]
        }
      changed.append((pointer, other))
    }
    let accepted = try zip(changed, verdicts(changed.map(\.tree))).filter(\.1).map(\.0.pointer.description)
    #expect(accepted == [])
    #expect(changed.count > 300)
  }

  /// Unknown members may stand in every object whose members' names are not data themselves.
  @Test func unknownMembersAreAllowedEverywhere() throws {
    let tree = try full()
    let maps = ["weeklyHours", "leadsPerMonth", "notCounted", "when", "meaning", "sections", "provenance"]
    let objects = Self.places(of: tree).filter { pointer in
      guard case .object? = tree[pointer], let name = pointer.tokens.last else { return false }
      return !maps.contains(name)
    }
    let changed = objects.map { pointer in
      var other = tree
      other[pointer.appending("unknown")] = ["deep": [1, true]]
      return other
    }
    let refused = try zip(objects, verdicts(changed)).filter { !$0.1 }.map(\.0.description)
    #expect(refused == [])
    #expect(objects.count > 60)
  }

  private static func places(of json: JSON, at pointer: Pointer = .root) -> [Pointer] {
    let inner: [Pointer] =
      switch json {
      case .object(let object): object.members.flatMap { places(of: $0.value, at: pointer.appending($0.name)) }
      case .array(let elements): elements.enumerated().flatMap { places(of: $1, at: pointer.appending("\($0)")) }
      default: []
      }
    return (pointer == .root ? [] : [pointer]) + inner
  }
}
