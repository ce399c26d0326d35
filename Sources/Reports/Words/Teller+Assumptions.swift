internal import AgreementModel
internal import Measurement

// What the agreement assumed beside what happened, and what else there is to know.

extension Teller {
  var assumptions: [[Phrase]] {
    guard let assumptions = measured.assumptions else { return [] }
    var items: [[Phrase]] = []
    if let conversion = assumptions.conversion, let share = conversion.share {
      let part = Part(of: conversion, .conversion)
      items.append([
        Phrase(
          .report(
            "assumed.conversion",
            [
              "share": .share(share), "won": .count(part.whole - part.breaks), "whole": .count(part.whole),
              "agreed": assumptions.agreedConversion.map { .share($0) },
            ]))
      ])
    }
    if let value = assumptions.value {
      let currency = self.currency
      items.append([
        Phrase(
          .report(
            "assumed.value",
            [
              "mean": .amount(value.mean, currency), "median": .amount(value.median, currency),
              "largest": .amount(value.largest, currency), "count": .count(value.count),
              "agreed": assumptions.agreedValue.map(MessageValue.money),
            ]))
      ])
    }
    if let cycle = assumptions.cycle {
      items.append([
        Phrase(
          .report(
            "assumed.cycle",
            [
              "median": length(cycle.median, as: assumptions.agreedCycle),
              "ninety": length(cycle.p90, as: assumptions.agreedCycle),
              "count": .count(cycle.count), "agreed": assumptions.agreedCycle.map(MessageValue.duration),
            ]))
      ])
    }
    return items + earlyWins
  }

  /// Wins that the files date before the hand-over.
  var earlyWins: [[Phrase]] {
    guard let count = measured.assumptions?.winsBeforeHandOver, count > 0 else { return [] }
    return [[Phrase(.report("assumed.early", ["count": .count(count)]), .caution)]]
  }

  /// The agreement's currency, or that of the amounts.
  var currency: String? {
    measured.assumptions?.agreedValue?.currency ?? agreement[.currency] ?? measured[.revenue]?.amounts?.currency
  }

  var exempt: [[Phrase]] {
    guard !measured.exempt.isEmpty else { return [] }
    let entries = measured.exempt.map { entry in
      MessageValue.message(
        .report(
          "exemption",
          ["owner": .owner(entry.owner), "reason": reason(of: entry), "count": .count(entry.count)]))
    }
    return [[Phrase(.report("exempt", ["entries": few(entries)]))]]
  }

  /// Why leads are exempt, also when nobody gave a reason.
  func reason(of exemption: Exemption) -> MessageValue {
    exemption.reason.isEmpty
      ? .message(.report("exemption.none", ["count": .count(exemption.count)])) : .text(exemption.reason)
  }

  var beyondDaily: [[Phrase]] {
    guard !measured.beyondDaily.isEmpty else { return [] }
    let days = measured.beyondDaily.map { excess in
      MessageValue.message(
        .report(
          "excess",
          [
            "date": .date(excess.date), "delivered": .count(excess.delivered), "maximum": .count(excess.maximum),
          ]))
    }
    return [[Phrase(.report("beyondDaily", ["days": few(days)]))]]
  }
}
