extension Theme {
  /// One A4 page for the wall: large letters, the teams side by side. On a screen it looks like the paper.
  static func sheet(letters: Int) -> String {
    """
    @page{size:A4;margin:0}
    :root{--letter:\(letters / 10).\(letters % 10)pt}
    html{background:var(--surface)}
    body{font-size:var(--letter);line-height:1.35;max-width:210mm;min-height:297mm;margin:0 auto;padding:13mm 14mm;
    background:var(--paper);display:flex;flex-direction:column}
    body>header,body>main,body>footer{max-width:none;padding:0;margin:0;width:100%}
    body>main{flex:1}
    h1{font-size:2.05em;margin:0 0 .35em;text-wrap:balance}
    .masthead{margin-bottom:.3em}.masthead .eyebrow{font-size:.8em}.badge{font-size:.85em}
    .opening{font-size:1em;margin:0 0 .5em}
    main{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2em;align-content:space-between}
    main>*{grid-column:1/-1;min-width:0}
    main>section.half{grid-column:auto}
    main>section{margin-top:1em;counter-increment:none}
    main>section>h2{font-size:1.3em;margin-bottom:.4em;padding-top:.4em;display:block}
    main>section>h2::before,main>section>h3::before{content:none}
    p,li,td,th{font-size:1em;max-width:none}
    p{margin:0 0 .45em}
    .promises{list-style:none;margin:0;padding:0}
    .promises li{margin:0;padding:.28em 0;border-bottom:1px solid var(--rule)}
    .promises li:last-child{border-bottom:0}
    .promises strong{display:block;color:var(--soft);font-weight:600;font-size:.86em}
    ul{padding-left:1.1em;margin:0 0 .3em}li{margin:.12em 0}
    table{font-size:1em}th,td{padding:.3em .5em}thead th{font-size:.9em}
    .terms{margin:0}.terms>div{grid-template-columns:5.5em minmax(0,1fr);padding:.15em 0;border:0}
    .scroll{margin:0 0 .5em}
    body>footer{color:var(--soft);font-size:.78em;padding-top:.8em}
    body>footer p{margin:0;font-size:1em}
    @media screen and (max-width:42rem){body{padding:1.25rem;min-height:0}main{display:block}
    .terms>div{grid-template-columns:5.5em minmax(0,1fr)}}
    @media print{
    html{font-size:var(--letter);background:none}
    body{font-size:var(--letter);width:auto;min-height:0;height:296mm;max-width:none}
    .screen-only{display:none}
    }

    """
  }
}
