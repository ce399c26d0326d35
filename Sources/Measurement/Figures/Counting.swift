internal import Exports

/// Counts all leads, each worker some slices of them.
enum Counting {
  /// - Returns: One tally of all, and each worker's lengths, which stay apart.
  static func tally(
    _ store: LeadStore, _ plan: TallyPlan, _ lengths: [ClauseKind: Int], _ workers: Workers
  ) -> (tally: Tally, lengths: [[[Int]]]) {
    let slices = (store.count + Tally.slice - 1) / Tally.slice
    // Owners and sources that are nearly as many as leads are counted once, not once a worker.
    let cells = (plan.owners.words.count + plan.sources.words.count + plan.dayCount) * max(1, plan.width)
    let lanes = max(1, min(workers.count, slices, 4_000_000 / max(1, cells)))
    let bins = plan.judges.map { judge in lengths[judge.kind].map(BinCounts.init(limit:)) }
    let tallies = (0..<lanes).map { _ in Tally(plan, bins: bins) }
    workers.perform(lanes) { lane in
      for slice in stride(from: lane, to: slices, by: lanes) { tallies[lane].count(store, slice: slice) }
    }
    for tally in tallies.dropFirst() { tallies[0].add(tally) }
    return (tallies[0], plan.judges.indices.map { judge in tallies.flatMap { $0.judges[judge].lengths } })
  }
}
