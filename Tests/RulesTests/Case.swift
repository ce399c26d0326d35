import AgreementModel
import Coaching
import Testing

/// A rule with a weak agreement that it must find, where, and a sound one that it must leave alone.
struct Case: Sendable, CustomTestStringConvertible {
  let rule: Rule.ID
  /// What makes the sound agreement weak.
  let weak: [Edit]
  /// The place that the finding must name.
  let place: String
  /// A change close by that is no reason to speak; without one the sound agreement itself.
  var near: [Edit] = []
  /// Questions answered before something they rest on changed.
  var stale: Set<Question.ID> = []

  init(_ rule: Rule.ID, _ place: String, _ weak: [Edit], near: [Edit] = [], stale: Set<Question.ID> = []) {
    self.rule = rule
    self.place = place
    self.weak = weak
    self.near = near
    self.stale = stale
  }

  var testDescription: String { "\(rule) \(weak.map { "\($0.pointer) = \($0.json ?? "nothing")" })" }
}
