internal import AgreementModel

extension Terms {
  /// The clauses that the agreement has, in the order of reports.
  var kinds: [ClauseKind] { ClauseKind.allCases.filter { target(of: $0) != nil } }

  /// The agreed share of a clause; nil when the agreement does not have it.
  func target(of kind: ClauseKind) -> Target? {
    switch kind {
    case .response: response?.own.target
    case .attempts: attempts?.target
    case .upkeep: upkeep?.target
    case .decision: decision?.target
    case .reasons: reasons
    case .delivery: delivery?.target
    case .volume: volume == nil ? nil : .whole
    case .quality: quality
    case .completeness: completeness?.target
    case .conversion: conversion?.target
    case .revenue: revenue == nil ? nil : .whole
    }
  }

  /// The agreed limit of a clause that has one.
  func limit(of kind: ClauseKind) -> Limit? {
    switch kind {
    case .response: response?.own.limit
    case .attempts: attempts?.within
    case .upkeep: upkeep?.within
    case .decision: decision?.limit
    case .delivery: delivery?.limit
    case .reasons, .volume, .quality, .completeness, .conversion, .revenue: nil
    }
  }
}
