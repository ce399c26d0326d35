import AgreementModel
import Measurement
import Reports
import Sealing
import Testing

struct MeasurementJSONTests {
  private let json = MeasurementJSON.json(of: .sample)

  /// The figures as `measurement.md` of the design writes them; worked out by hand.
  @Test(
    arguments: [
      ("/frame/from", "2027-01-01"), ("/frame/to", "2027-04-01"), ("/frame/asOf", "2027-02-18T10:42:00+01:00"),
      ("/frame/leads", 899), ("/frame/activities", 4321), ("/frame/unknownLeadActivities", 17),
      ("/frame/notHandedOver", 5), ("/frame/badRows", 12), ("/clauses/response/met", 812),
      ("/clauses/response/late", 61), ("/clauses/response/missed", 9), ("/clauses/response/pending", 14),
      ("/clauses/response/exempt", 3), ("/clauses/response/share", "0.920635"),
      ("/clauses/response/target", "0.95"), ("/clauses/response/attained", false),
      ("/clauses/response/allowance", "1.293900"), ("/clauses/response/burnRate", "2.250000"),
      ("/clauses/response/median", 5400), ("/clauses/response/p95", "18000.500000"),
      ("/clauses/response/grades/0/name", "demo request"), ("/clauses/response/grades/0/met", 180),
      ("/clauses/response/grades/1/allowance", "0.327869"), ("/clauses/upkeep/target", "0.90"),
      ("/clauses/decision/inTime", 700), ("/clauses/decision/burnRate", nil),
      ("/clauses/volume/delivered", 899), ("/clauses/volume/committed", "950.500000"),
      ("/clauses/volume/target", "1"), ("/clauses/volume/share", "0.945818"),
      ("/clauses/revenue/won", "310000.500000"), ("/clauses/revenue/targetToDate", "372000.000000"),
      ("/clauses/conversion/target", "0.041935"), ("/clauses/completeness/notMeasurable/0", "phone"),
      ("/clauses/completeness/share", nil), ("/clauses/completeness/attained", nil),
      ("/breakdowns/response/owner//pending", 3), ("/breakdowns/response/week/2026-W53/share", nil),
      ("/breakdowns/response/week/2027-W02/share", "0.960000"), ("/tables/0/separator", ";"),
      ("/tables/0/bad/2/column", "handed_over_at"), ("/shifts/0/minutes", -300),
    ] as [(String, JSON)])
  func writes(pointer: String, value: JSON) throws {
    #expect(json[try #require(Pointer(pointer))] == value)
  }

  @Test func saysAllClausesInOrder() {
    #expect(json["clauses"]?.object?.names == ClauseKind.allCases.map(\.rawValue))
  }

  /// A clause without its columns counts nothing.
  @Test func countsNothingThatCannotBeMeasured() {
    #expect(
      json["clauses"]?["completeness"]?.object?.names == ["notMeasurable", "share", "target", "attained"])
    #expect(
      MeasurementJSON.json(of: .empty)["clauses"]?["revenue"] == [
        "notMeasurable": ["currency"],
        "currencies": [
          ["currency": "EUR", "sum": "12000.000000"], ["currency": "USD", "sum": "450.500000"],
        ], "share": nil, "target": "1", "attained": nil,
      ])
  }

  @Test func keepsFractionsOfASecond() {
    var measured = Measured.calm
    measured.frame.asOf = Instant(microseconds: measured.frame.asOf.microseconds + 40_500)
    #expect(MeasurementJSON.json(of: measured)["frame"]?["asOf"] == "2027-02-18T10:42:00.040500+01:00")
  }

  @Test(arguments: [Measured.sample, .calm, .empty])
  func readsBackAsWritten(measured: Measured) throws {
    let text = MeasurementJSON.text(of: measured)
    #expect(text == MeasurementJSON.text(of: measured))
    #expect(try StrictJSON.parse(text) == MeasurementJSON.json(of: measured))
  }

  @Test func keepsNoLeadAndNoName() throws {
    let kept = CanonicalJSON.text(of: MeasurementJSON.kept(of: .sample))
    #expect(!kept.contains("L-00") && !kept.contains("Ana") && !kept.contains("webinar"))
    #expect(kept.contains("\"share\":\"0.920635\""))
  }
}
