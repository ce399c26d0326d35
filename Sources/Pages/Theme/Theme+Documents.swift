extension Theme {
  /// Texts that are read from the beginning to the end: numbered sections, terms beside their meaning.
  static let documents = """
    body{overflow-wrap:anywhere}
    body>header,body>main,body>footer{max-width:58rem}
    body>header{padding-top:clamp(1.5rem,5vw,3.5rem)}
    .masthead{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-bottom:.75rem}
    .masthead .eyebrow{margin:0;font-weight:650;letter-spacing:.06em;text-transform:uppercase;font-size:.8125rem}
    h1{font-size:clamp(1.75rem,4.2vw,2.75rem);letter-spacing:-.02em;line-height:1.12;margin-bottom:1.25rem}
    .particulars{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:.7rem 1.5rem;
    margin:0 0 1.5rem;padding:1rem 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
    .particulars dt{color:var(--soft);font-size:.875rem}
    .particulars dd{margin:0;overflow-wrap:anywhere}
    .particulars>div{min-width:0}
    .key{padding:1.1rem 1.4rem;border-radius:.75rem;background:var(--surface);margin:0 0 1.5rem}
    .key .facts{margin:0;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr))}
    .key .facts .figure{font-size:1.375rem}
    .contents{margin:0 0 1rem}
    .contents ol{columns:17rem;column-gap:2rem;list-style:none;padding:0;margin:0;counter-reset:entry}
    .contents li{break-inside:avoid;counter-increment:entry;padding:.15rem 0 .15rem 2rem;text-indent:-2rem}
    .contents li::before{content:counter(entry);display:inline-block;width:2rem;text-indent:0;color:var(--soft);
    font-variant-numeric:tabular-nums}
    .contents a{text-decoration:none}.contents a:hover{text-decoration:underline}
    main{counter-reset:section}
    main>section{counter-increment:section;counter-reset:clause;margin-top:2.75rem}
    main>section>h2{padding-top:.8rem;border-top:2px solid var(--ink);display:flex;gap:.6em}
    main>section>h2::before{content:counter(section);color:var(--soft);font-weight:500;font-variant-numeric:tabular-nums}
    main>section>h3{counter-increment:clause;margin-top:1.75rem;display:flex;gap:.6em}
    main>section>h3::before{content:counter(section) "." counter(clause);color:var(--soft);font-weight:500;
    font-variant-numeric:tabular-nums}
    main>section>h3.named::before{content:none}
    .terms{margin:.5rem 0 1.1rem}
    .terms>div{display:grid;grid-template-columns:minmax(0,17rem) minmax(0,1fr);gap:.1rem 1.5rem;padding:.42rem 0;
    border-bottom:1px solid var(--rule)}
    .terms>div:last-child{border-bottom:0}
    .terms dt{color:var(--soft);overflow-wrap:anywhere}
    .terms dd{margin:0;overflow-wrap:anywhere}
    .terms .terms>div{grid-template-columns:minmax(0,9rem) minmax(0,1fr);padding:.1rem 0;border:0;font-size:.9375rem}
    .terms dd>ul{list-style:none;padding:0;margin:0}.terms dd>ul>li:first-child{margin-top:0}
    li>.terms{margin:.15rem 0 .6rem}
    li>p{margin-bottom:.25rem}
    td,th{overflow-wrap:break-word}
    td bdi,th bdi{overflow-wrap:break-word}
    .scroll{position:relative}
    table{font-size:.9688rem}
    .opening{font-size:1.0625rem}
    .symbol-of{display:inline-block;min-width:1.6em;color:var(--soft);font-weight:400;font-style:italic}
    .digest{font:.8125em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;
    overflow-wrap:anywhere;color:var(--soft)}
    td .digest{display:inline-block;width:17ch;word-break:break-all}
    .wide td .digest{width:auto}
    .tight th,.tight td{padding:.18rem .5rem .18rem 0;border-color:var(--grid)}
    .tight tbody th{font-weight:400}
    @media (min-width:42rem){td.number{white-space:nowrap}}
    .total>*{border-top:2px solid var(--soft);font-weight:650}
    blockquote{margin:0 0 1rem;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--rule)}
    pre,.listing{overflow-x:auto}
    @media screen and (max-width:42rem){.terms>div{grid-template-columns:minmax(0,1fr)}
    .terms .terms>div{grid-template-columns:minmax(0,1fr)}
    .columns-4,.columns-5,.columns-6,.columns-7{min-width:36rem}
    .columns-4 tbody th,.columns-5 tbody th,.columns-6 tbody th,.columns-7 tbody th{position:static;max-width:none}
    table{font-size:.9375rem}th,td{padding:.4rem .5rem}td{min-width:5.5rem}td.number{min-width:4rem}}

    """

  /// The pictures of an agreement.
  static let pictures = """
    .picture{margin:1.5rem 0 1.75rem}
    .picture figure{margin:0;max-width:none}
    .picture .says{margin:.6rem 0 0;color:var(--soft);font-size:.9688rem;max-width:46rem}
    .stage{fill:var(--accent)}.stage.result{fill:var(--bar-good)}
    .slope{fill:var(--accent);fill-opacity:.13}
    .chart .note{font-size:14px;paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
    .chart .row-name{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    .pause{fill:var(--bar-open)}
    .stroke{stroke:var(--accent);stroke-width:1.5}
    .pin{fill:var(--paper);stroke:var(--accent);stroke-width:2}
    .pin.strong{fill:var(--band);stroke-width:3}
    .pin-line{stroke:var(--accent);stroke-width:1.5}
    .chart .pin-number{font-size:13px;font-weight:650;fill:var(--ink)}
    .dates{list-style:none;padding:0;margin:.75rem 0 0;counter-reset:date;display:grid;
    grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:.1rem 1.5rem}
    .dates li{position:relative;counter-increment:date;padding:.3rem 0 .3rem 2.4rem;overflow-wrap:anywhere}
    .dates li::before{content:counter(date);font-size:.8125rem;font-weight:650;text-align:center;border-radius:50%;
    border:1.5px solid var(--accent);width:1.6rem;height:1.6rem;line-height:1.45rem;position:absolute;left:0;top:.4rem}
    .dates time{display:block;color:var(--soft);font-size:.875rem;white-space:normal}
    .box{fill:var(--surface);stroke:var(--rule);stroke-width:1.5}
    .box.good{fill:var(--good-ground);stroke:var(--good)}
    .box.bad{fill:var(--bad-ground);stroke:var(--bad)}
    .box.open{fill:var(--open-ground);stroke:var(--open)}
    .chart .lane{font-size:14px;font-weight:650;fill:var(--soft);letter-spacing:.03em}
    .chart .box-title{font-weight:650}
    .chart .box-line{font-size:14px}
    .flow figure{max-width:38rem}
    .arrow{stroke:var(--soft);stroke-width:1.75}
    .arrow-head{fill:var(--soft)}
    @media (max-width:42rem){.chart .box-title,.chart .box-line,.chart .row-name{font-size:13px}
    .chart .note{font-size:12px}.chart .box-line{font-size:12px}}

    """

  /// A4 as a printed contract: smaller letters, pictures as wide as the text, no section alone at a page's foot.
  static let documentsOnPaper = """
    @page{size:A4;margin:18mm 18mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);
    font:8.5pt system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;color:#4b545e}}
    @media print{
    body>header{padding-top:0}
    h1{font-size:22pt;margin-bottom:10pt}
    .particulars{grid-template-columns:repeat(3,1fr);padding:8pt 0;gap:6pt 14pt;margin-bottom:12pt}
    .key{padding:9pt 12pt;margin-bottom:12pt;background:none;border:1px solid var(--rule)}
    .key .facts{grid-template-columns:repeat(3,1fr);gap:8pt 14pt}
    .contents{display:block;font-size:9.5pt}.contents ol{columns:2}
    main>section{margin-top:20pt}
    main>section>h2{font-size:15pt;padding-top:6pt}
    main>section>h3{font-size:11.5pt;margin-top:12pt}
    .terms>div{grid-template-columns:minmax(0,13rem) minmax(0,1fr);padding:2.5pt 0;break-inside:avoid}
    .says,.dates{break-before:avoid}
    .picture{break-inside:avoid;margin:12pt 0}
    table{font-size:9pt}
    td,tbody th,td bdi,tbody th bdi{overflow-wrap:anywhere}
    thead th{overflow-wrap:break-word}thead th bdi{overflow-wrap:anywhere}
    td,th,tbody th{min-width:4.6rem}td.number,th.number{min-width:3.2rem}
    .opening,p{font-size:9.75pt}
    .dates{grid-template-columns:repeat(3,1fr)}
    .chart text,.chart .axis,.chart .note,.chart .box-line,.chart .lane{font-size:11.5px}
    .chart .box-title,.chart .row-name,.chart .value{font-size:12px}
    .tight th,.tight td{padding:1pt 6pt 1pt 0}
    p:has(+ul),p:has(+.scroll),p:has(+.terms),p:has(+h3){break-after:avoid}
    h2+*,h3+*{break-before:avoid}
    }

    """
}
