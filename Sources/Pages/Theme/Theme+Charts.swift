extension Theme {
  static let charts = """
    figure{margin:1.25rem 0}
    figcaption{font-weight:650;margin-bottom:.35rem}
    svg{display:block}
    .chart{overflow:visible;max-width:100%}
    .chart-box{max-width:56rem}
    .over{overflow:visible}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.5rem 0 0;padding:0;
    font-size:.9375rem;color:var(--soft)}
    .legend li{display:inline-flex;align-items:center;gap:.45rem}
    .sign{flex:none;overflow:visible}
    .chart text{fill:var(--ink);font-size:15px}
    .chart .axis{fill:var(--soft);font-size:14px}
    .chart .value,.chart .row-name{font-weight:650}
    .chart .target-label{font-weight:650;paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
    .chart .value{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    .middle{text-anchor:middle}.end{text-anchor:end}
    .grid{stroke:var(--grid);stroke-width:1}
    .base{stroke:var(--soft);stroke-width:1.5}
    .line{stroke:var(--accent);stroke-width:3;stroke-linecap:round}
    .target{stroke:var(--goal);stroke-width:2;stroke-dasharray:7 5}
    .forecast{stroke:var(--accent);stroke-width:3;stroke-dasharray:1 7;stroke-linecap:round}
    .band{fill:var(--band)}
    .mark.good,.mark.now{fill:var(--accent);stroke:var(--paper);stroke-width:1.5}
    .mark.bad{fill:var(--paper);stroke:var(--bar-bad);stroke-width:3}
    .mark.open{fill:var(--paper);stroke:var(--accent);stroke-width:2.5}
    .bar.good{fill:var(--bar-good)}.bar.bad{fill:var(--bar-bad)}.bar.open{fill:var(--bar-open)}
    .bar.plain{fill:var(--bar-plain)}
    .hatch-line{stroke:var(--paper);stroke-width:3;stroke-opacity:.55}
    .cut{stroke:var(--paper);stroke-width:1.5}
    .track{fill:var(--track)}
    .goal{stroke:var(--goal);stroke-width:2.5}
    .gap{stroke:var(--paper);stroke-width:6}
    .sparkline{overflow:visible}
    .sparkline .line{stroke-width:2}.sparkline .target{stroke-width:1;stroke-dasharray:3 3}
    .meter{overflow:visible;margin-top:.25rem}
    @media (max-width:42rem){.wide-only{display:none}.chart .value{font-size:13px}}

    """
}
