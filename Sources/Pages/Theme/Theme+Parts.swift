extension Theme {
  /// Sections, verdicts, figures, notices.
  static let parts = """
    main>section{margin-top:3rem}
    main>section>h2{margin-bottom:.75rem;padding-top:.9rem;border-top:2px solid var(--ink)}
    .hero{margin-top:1.25rem;padding:clamp(1.1rem,3.5vw,2.25rem);border-radius:.75rem;border-left:.75rem solid;
    background:var(--surface)}
    .hero.good{border-color:var(--good);background:var(--good-ground)}
    .hero.bad{border-color:var(--bad);background:var(--bad-ground)}
    .hero.open{border-color:var(--open);background:var(--open-ground)}
    .hero.plain{border-color:var(--bar-plain)}
    .hero h2{display:flex;gap:.4em;align-items:center;margin:0 0 .35rem;padding:0;border:0;
    font-size:clamp(2.25rem,6.5vw,4.25rem);line-height:1.05;letter-spacing:-.025em}
    .hero.good h2{color:var(--good)}.hero.bad h2{color:var(--bad)}.hero.open h2{color:var(--open)}
    .hero h2 .symbol{width:.85em;height:.85em;flex:none}
    .hero .lead{font-size:clamp(1.1875rem,2.4vw,1.5rem);max-width:none}
    .hero :last-child{margin-bottom:0}
    .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:1rem 2rem}
    .card{padding:1.1rem 1.25rem;border:1px solid var(--rule);border-radius:.75rem;background:var(--paper)}
    .card{margin-top:1rem}
    .card h2{margin-bottom:0;font-size:1.25rem}
    .card .lead{color:var(--soft)}
    .card>:last-child{margin-bottom:0}
    .clause{margin-top:2.25rem;padding-top:1.25rem;border-top:1px solid var(--rule)}
    .clause:first-of-type{margin-top:1.25rem}
    .clause-head{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;margin-bottom:.5rem}
    .clause-head h3{margin:0;font-size:1.5rem}
    .badge{display:inline-flex;align-items:center;gap:.4em;padding:.12em .65em .12em .5em;border-radius:2em;
    border:1.5px solid;font-weight:650;white-space:nowrap;background:var(--surface);color:var(--soft)}
    .badge .symbol{width:1em;height:1em}
    .badge.good{color:var(--good);background:var(--good-ground)}
    .badge.bad{color:var(--bad);background:var(--bad-ground)}
    .badge.open{color:var(--open);background:var(--open-ground)}
    .initial{display:inline-block}
    h2.initial{display:block}
    .initial::first-letter{text-transform:uppercase}
    .symbol{fill:none;stroke:currentColor;stroke-width:2.8;stroke-linecap:round;stroke-linejoin:round;flex:none}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(10.5rem,100%),1fr));gap:1rem 1.5rem;
    margin:1rem 0}
    .facts>div{min-width:0}
    .facts dt{color:var(--soft);font-size:.9375rem}
    .facts dd{margin:0}
    .facts .figure{font-size:1.625rem;font-weight:650;line-height:1.2;letter-spacing:-.01em;
    font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    .facts.compact .figure{font-size:1.0625rem;letter-spacing:0}
    .facts time{white-space:normal}
    .facts .note{color:var(--soft);font-size:.9375rem}
    .notice{display:flex;gap:.75rem;align-items:flex-start;margin:1rem 0;padding:.8rem 1rem;border-radius:.6rem;
    border:1px solid var(--rule);background:var(--surface)}
    .notice>.symbol{margin-top:.12rem;width:1.25rem;height:1.25rem}
    .notice.bad{background:var(--bad-ground);border-color:var(--bad)}.notice.bad>.symbol{color:var(--bad)}
    .notice.open{background:var(--open-ground);border-color:var(--open)}.notice.open>.symbol{color:var(--open)}
    .notice.good{background:var(--good-ground);border-color:var(--good)}.notice.good>.symbol{color:var(--good)}
    .notice>div{min-width:0}
    .notice>div>:last-child{margin-bottom:0}
    .plain-list{list-style:none;padding:0}
    .todo{padding-left:0;list-style:none;counter-reset:todo;font-size:1.1875rem}
    .todo li{display:flex;gap:.9rem;margin:.7rem 0;counter-increment:todo;max-width:52rem}
    .todo li::before{content:counter(todo);flex:none;width:1.9em;height:1.9em;line-height:1.9em;text-align:center;
    border-radius:50%;background:var(--ink);color:var(--paper);font-weight:650;font-size:.9375rem}
    .todo li>*{min-width:0}
    .standings li{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:center;padding:.3rem 0}
    .standings .small{margin-left:auto}
    .symbol.good{color:var(--good)}.symbol.bad{color:var(--bad)}.symbol.open{color:var(--open)}
    .symbol.plain{color:var(--soft)}
    .badge .symbol,.hero .symbol{color:inherit}
    .months{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}
    .months li{display:flex;gap:.5rem;align-items:center}
    .signed{display:inline-flex;gap:.35em;align-items:center}
    .signed .symbol{width:1em;height:1em}
    .parts{margin:1.25rem 0}
    .contents{margin-top:1.25rem}
    .contents ul{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;list-style:none;padding:0;margin:0}
    details{margin:.5rem 0 1rem}
    summary{cursor:pointer;color:var(--accent);padding:.2rem 0}

    """
}
