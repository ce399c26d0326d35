import AgreementModel
import Foundation
import Measurement
import Reports
import Sealing
import Testing

/// The schema, judged by a validator that is not ours: Python's jsonschema.
@Suite(.enabled(if: Tool.hasJSONSchema, "python3 with jsonschema is not installed"))
struct MeasurementSchemaTests {
  /// Reads {"schema": …, "documents": […]}; prints for each document 1 when it is valid and 0 when not. With "strict" no
  /// object may have members that the schema does not name.
  private static let script = """
    import json, sys, jsonschema
    given = json.load(sys.stdin)
    def close(shape):
        if isinstance(shape, dict):
            if isinstance(shape.get("properties"), dict):
                shape.setdefault("additionalProperties", False)
            for value in shape.values(): close(value)
        elif isinstance(shape, list):
            for value in shape: close(value)
    jsonschema.Draft202012Validator.check_schema(given["schema"])
    if given["strict"]: close(given["schema"])
    validator = jsonschema.Draft202012Validator(given["schema"])
    print("".join("1" if validator.is_valid(document) else "0" for document in given["documents"]))
    """

  private func verdicts(_ documents: [JSON], isStrict: Bool = false) throws -> [Bool] {
    let given: JSON = [
      "schema": try StrictJSON.parse(MeasurementSchema.text), "strict": .bool(isStrict),
      "documents": .array(documents),
    ]
    let result = try Tool.run("python3", ["-c", Self.script], input: CanonicalJSON.text(of: given))
    #expect(result.status == 0)
    return result.output.filter { "01".contains($0) }.map { $0 == "1" }
  }

  /// Every member that is written is described.
  @Test func describesWhatIsWritten() throws {
    let documents = [Measured.sample, .calm, .empty].map { MeasurementJSON.json(of: $0) }
    #expect(try verdicts(documents, isStrict: true) == [true, true, true])
  }

  private static let wrong: [(pointer: String, value: JSON?)] = [
    ("/schemaVersion", 2), ("/frame", nil), ("/frame/from", "1/1/2027"), ("/frame/asOf", "2027-02-18 10:42"),
    ("/frame/leads", -1), ("/frame/leads", "899"), ("/frame/asOfOrigin", "guessed"),
    ("/clauses/response/met", nil), ("/clauses/response/met", "812"), ("/clauses/response/share", "92%"),
    ("/clauses/response/share", "0.92"), ("/clauses/response/attained", "no"),
    ("/clauses/response/target", 95), ("/clauses/response/median", "5400"),
    ("/clauses/response/grades/0/name", nil), ("/clauses/response/offenders/0/state", "slow"),
    ("/clauses/response/provisional/0", "perhaps"), ("/clauses/volume/committed", nil),
    ("/clauses/revenue/won", 310_000), ("/clauses/completeness/notMeasurable", nil),
    ("/clauses/completeness/share", "0.500000"), ("/breakdowns/response/owner/Ana Ruiz/late", nil),
    ("/breakdowns/response/week/2027-W01/share", 1), ("/tables/0/role", "calls"),
    ("/tables/0/bad/0/reason", "odd"), ("/tables/0/columns/0/how", "luck"), ("/shifts/0/minutes", 900),
    ("/assumptions/cohorts/0/month", "January"), ("/story/events/0/ignored", "boring"),
    ("/story/verdicts/0/clause", "speed"),
  ]

  @Test func refusesWhatIsNoMeasurement() throws {
    let documents = try Self.wrong.map { wrong in
      var document = MeasurementJSON.json(of: .sample)
      document[try #require(Pointer(wrong.pointer))] = wrong.value
      return document
    }
    let accepted = try zip(Self.wrong, verdicts(documents)).filter(\.1).map { wrong, _ in
      "\(wrong.pointer): \(String(describing: wrong.value))"
    }
    #expect(accepted == [])
  }

  @Test func allowsWhatALaterProgramAdds() throws {
    var document = MeasurementJSON.json(of: .sample)
    for pointer: Pointer in ["/new", "/frame/new", "/clauses/response/new", "/tables/0/new", "/story/new"] {
      document[pointer] = ["deep": [1, true]]
    }
    #expect(try verdicts([document]) == [true])
  }

  @Test func isPublished() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/measurement.schema.json")
    if Golden.isRecording { try Data(MeasurementSchema.text.utf8).write(to: url) }
    #expect(try String(decoding: Data(contentsOf: url), as: UTF8.self) == MeasurementSchema.text)
  }
}
