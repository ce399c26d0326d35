import AgreementModel
import Coaching
import Testing

@Suite struct NeededTests {
  /// Fields without effect while they are absent must not keep anybody from signing.
  static let withoutEffect: Set<Pointer> = [
    "/currency", "/locale", "/revenue/countsWhen", "/revenue/tax", "/revenue/basis", "/qualifiedLead/unit",
    "/conversion/definition", "/customerValue/largest", "/conversion/openPipeline", "/qualifiedLead/newAfter",
    "/commitment/maxPerDay", "/calendar/excused", "/delivery/share", "/attempts/endsWith", "/rejection/silence",
    "/review/trigger",
  ]

  @Test func nothingWithoutEffectIsNeeded() {
    for question in Questions.all where Self.withoutEffect.contains(question.pointer) {
      #expect(!question.isNeeded, "\(question.id)")
    }
    #expect(Questions.all.filter { Self.withoutEffect.contains($0.pointer) }.count == Self.withoutEffect.count)
  }
}
