extension Theme {
  /// A4: light, smaller, what belongs together on one page, what was folded away unfolded unless it is long,
  /// of a long table the first rows.
  static let paper = """
    @page{size:A4;margin:16mm 15mm 18mm}
    @media print{
    :root{color-scheme:light}
    html{font-size:9.5pt}
    body{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body>header,body>main,body>footer{max-width:none;padding-left:0;padding-right:0}
    body>header{padding-top:0}
    .skip,.contents,summary,.screen-only{display:none}
    details::details-content{content-visibility:visible;display:block;height:auto}
    a{color:inherit;text-decoration:none}
    h1,h2,h3,h4,figcaption,.clause-head,caption{break-after:avoid}
    .clause-head+p{break-after:avoid}
    p,li{orphans:3;widows:3}
    tr,figure,.parts,.facts,.notice,.card,.hero,.badge{break-inside:avoid}
    .scroll.short{break-inside:avoid}
    .sides{grid-template-columns:repeat(3,1fr);gap:.75rem}
    .card{margin-top:0;padding:.6rem .75rem}
    .standings .small{width:100%;margin-left:1.9em}
    thead{display:table-header-group}
    .scroll{overflow:visible}
    th,td{padding:.28rem .35rem}
    .name>bdi{max-width:9rem}
    td.bar{min-width:4rem;width:10%}
    .badge{white-space:normal}
    tbody th{min-width:4.5rem}
    main>section{margin-top:1.5rem}
    h2{font-size:15pt}h1{font-size:19pt}.clause-head h3{font-size:13pt}
    .clause{margin-top:1.25rem;padding-top:.75rem}
    .hero h2{font-size:30pt}
    .facts .figure{font-size:14pt}
    .todo{font-size:10.5pt}
    .hero .lead{font-size:13pt}
    .chart-box,p,.todo li{max-width:none}
    .chart text{font-size:12.5px}.chart .axis{font-size:12px}
    }
    @media screen{.paper-only{display:none}}

    """
}
