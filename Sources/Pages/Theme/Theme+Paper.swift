extension Theme {
  /// A4: light, smaller, what belongs together on one page, all that was folded away unfolded.
  static let paper = """
    @page{size:A4;margin:16mm 15mm 18mm}
    @media print{
    :root{color-scheme:light}
    html{font-size:9.5pt}
    body{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body>header,body>main,body>footer{max-width:none;padding-left:0;padding-right:0}
    body>header{padding-top:0}
    .skip,.contents,summary{display:none}
    details::details-content{content-visibility:visible;display:block;height:auto}
    a{color:inherit;text-decoration:none}
    h1,h2,h3,h4,figcaption,.clause-head,caption{break-after:avoid}
    p,li{orphans:3;widows:3}
    tr,figure,.facts,.notice,.card,.hero,.badge{break-inside:avoid}
    thead{display:table-header-group}
    .scroll{overflow:visible}
    th,td{padding:.28rem .5rem}
    main>section{margin-top:1.75rem}
    .clause{margin-top:1.25rem;padding-top:.75rem}
    .hero h2{font-size:30pt}
    .facts .figure{font-size:14pt}
    .chart text{font-size:12.5px}.chart .axis{font-size:12px}
    }

    """
}
