internal import AgreementModel
internal import Pages

// From the leads to the customers to the revenue.

extension AgreementPictures {
  var funnel: Node {
    let figures = Figures(of: agreement)
    let stages = stages(of: figures)
    let result = result(of: figures)
    guard stages.count + (result == nil ? 0 : 1) > 1, let first = stages.first, first.value > .zero else {
      return .nothing
    }
    let description = says(figures)
    return picture(
      FunnelChart(chart("funnel", description), stages: stages, result: result).node, says: description)
  }

  private func stages(of figures: Figures) -> [FunnelChart.Stage] {
    var stages: [FunnelChart.Stage] = []
    if let leads = figures.leads {
      stages.append(.init(words.text("funnel.leads"), value: leads, label: words.text(count(leads))))
    }
    let rates = agreement[list: .stages].map(\.rate)
    for (index, stage) in figures.stages.enumerated() where figures.leads != nil {
      stages.append(
        .init(
          WallView.cut(stage.name, 26), value: stage.needed, label: words.text(count(stage.needed)),
          note: rates.indices.contains(index) ? becomes(rates[index].value) : nil))
    }
    if let customers = figures.newCustomers, customers > .zero || stages.isEmpty {
      let rate = figures.stages.isEmpty ? figures.conversion : rates.last.flatMap(\.value)
      stages.append(
        .init(
          words.text(hasPipeline ? "funnel.newCustomers" : "funnel.customers"), value: customers,
          label: words.text(count(customers)), note: stages.isEmpty ? nil : becomes(rate)))
    }
    return stages
  }

  private func becomes(_ share: Ratio?) -> String? {
    share.map { words.text("funnel.becomes", ["share": .rate(.decimal($0.rounded(scale: 4).trimmed()))]) }
  }

  private var hasPipeline: Bool { (agreement[.openPipeline] ?? 0) > 0 }

  private func result(of figures: Figures) -> FunnelChart.Result? {
    guard let revenue = figures.marketingRevenue, let currency = figures.currency else { return nil }
    let value = agreement[.customerValue]
    return FunnelChart.Result(
      words.text("funnel.revenue"), label: words.text(.money(Money(rounding: revenue, currency: currency))),
      note: value.map { value in
        words.text(
          hasPipeline ? "funnel.withPipeline" : "funnel.each",
          ["value": .money(value), "pipeline": agreement[.openPipeline].map { .count($0) }])
      })
  }

  private func says(_ figures: Figures) -> String {
    words.text(
      "funnel.says",
      [
        "leads": figures.leads.map(count), "customers": figures.customers.map(count),
        "pipeline": hasPipeline ? agreement[.openPipeline].map { .count($0) } : nil,
        "revenue": figures.marketingRevenue.flatMap { revenue in
          figures.currency.map { .money(Money(rounding: revenue, currency: $0)) }
        },
        "promised": agreement[.leadsPerMonth].map { .count($0.total) },
      ])
  }
}
