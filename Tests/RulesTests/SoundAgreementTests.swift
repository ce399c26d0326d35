import AgreementModel
import Coaching
import Testing

@Suite struct SoundAgreementTests {
  @Test(arguments: SoundAgreement.all)
  func noRuleCriesWolf(_ sound: SoundAgreement) throws {
    let found = Fixtures.findings(try Fixtures.sound(with: sound.edits)).filter { $0.severity != .hint }
    #expect(found.map { "\($0.rule) \($0.pointer)" } == [])
  }

  /// What is left to say about the sound agreement: it is silent where an optional field would speak.
  @Test func theSoundOneHasThreeHints() throws {
    let found = Fixtures.findings(try Fixtures.sound())
    #expect(found.map(\.rule) == ["revenue.counting", "delivery.unmeasured", "rejection.silence"])
  }

  /// Its promise is 2.8 times its own baseline; all the rest is sound.
  @Test func theFullAgreementNeedsARamp() throws {
    let full = try Fixtures.full()
    let found = Fixtures.findings(full).filter { $0.severity != .hint }
    #expect(found.map(\.rule) == ["commitment.baseline"])
  }

  @Test(.enabled(if: Fixtures.shared("design/agreement.sample.json") != nil, "the shared sample is not here"))
  func theSharedSampleIsSound() throws {
    let sample = try Fixtures.agreement(#require(Fixtures.shared("design/agreement.sample.json")))
    #expect(Fixtures.findings(sample).filter { $0.severity != .hint }.map(\.rule) == [])
  }
}
