import AgreementModel
import Prompts
import Testing

@Suite struct PromiseTests {
  private func lines(_ agreement: Agreement, _ language: String) throws -> [String] {
    let pack = try #require(Pack(language: language))
    return agreement.promises.map { promise in
      let team = promise.team?.rawValue ?? "both"
      return "\(team): \(pack.render(promise.name)): \(pack.render(promise.short))"
    }
  }

  @Test(.enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"))
  func theSampleReadBack() throws {
    #expect(
      try lines(Fixtures.sample(), "en") == [
        "marketing: Qualified leads: 318 a month, 954 in all",
        "marketing: Quality: at least 70% accepted by Sales",
        "marketing: Complete data: at least 95% with all required fields",
        "marketing: Hand-over: within 15 working minutes, always",
        "sales: First contact: within 4 working hours, at least 95%",
        "sales: Attempts: 6 within 10 working days, at least 90%",
        "sales: Upkeep of the CRM: within 1 working day, at least 90%",
        "sales: Decision: within 3 working days, at least 95%",
        "sales: Reasons: a rejection names an agreed reason, 100%",
        "sales: Contribution: two customer stories a month",
        "both: Revenue: €1,200,000, €720,000 from Marketing's leads",
        "both: Lead → customer: 4.19% (52 of 1,240)",
        "both: Meeting: Monday 09:30, 45 minutes, every week",
      ])
  }

  @Test func owners() throws {
    let promises = try Fixtures.agreement(FullAgreement.url).promises
    func owner(_ kind: Promise.Kind) -> String? { promises.first { $0.kind == kind }?.owner }
    #expect(owner(.volume) == "Ana Ruiz")
    #expect(owner(.delivery) == "marketing operations")
    #expect(owner(.response) == "Tom Berg")
    #expect(owner(.upkeep) == "the lead's owner")
    #expect(owner(.decision) == "Head of Sales")
    #expect(promises.first { $0.kind == .grade }?.detail == "demo request")
  }

  /// A promise without its number is none: nothing is read back that was not agreed.
  @Test(arguments: [
    ("/response/share", Promise.Kind.response), ("/response/limit", .response), ("/attempts/count", .attempts),
    ("/commitment/leadsPerMonth", .volume), ("/delivery/within", .delivery), ("/revenue/target", .target),
    ("/rejection/decidedShare", .decision), ("/review/meeting", .meeting), ("/commitment/maxPerDay", .dailyLimit),
  ])
  func nothingIsPromisedWithoutItsNumber(pointer: String, kind: Promise.Kind) throws {
    var agreement = try Fixtures.agreement(FullAgreement.url)
    #expect(agreement.promises.contains { $0.kind == kind })
    agreement.tree[try #require(Pointer(pointer))] = nil
    #expect(!agreement.promises.contains { $0.kind == kind })
  }

  /// The read-back stands on one screen of 80 × 24: headings for three sides, and no line is broken.
  @Test(arguments: ["en", "es"])
  func fitsOnOneScreen(language: String) throws {
    let agreement = try Fixtures.agreement(FullAgreement.url)
    let pack = try #require(Pack(language: language))
    #expect(agreement.promises.count + 3 <= 20)
    for promise in agreement.promises {
      let line = "  \(pack.render(promise.name)): \(pack.render(promise.short))"
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test(arguments: Pack.languages)
  func everyPromiseHasItsWords(language: String) throws {
    let pack = try #require(Pack(language: language))
    for kind in Promise.Kind.allCases {
      for part in ["name", "measure", "short"] {
        #expect(pack.text("promise.\(kind.rawValue).\(part)") != nil, "\(kind) \(part)")
      }
    }
  }
}
