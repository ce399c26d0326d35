extension Theme {
  static let tables = """
    .scroll{overflow-x:auto;margin:.75rem 0 1.25rem}
    table{border-collapse:collapse;width:100%}
    caption{text-align:left}
    .caption{padding-bottom:.35rem;font-weight:650;position:sticky;left:0;width:fit-content;max-width:calc(100vw - 3rem)}
    th,td{padding:.5rem .65rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--soft);font-weight:600;font-size:.9375rem;vertical-align:bottom;border-bottom:2px solid var(--soft)}
    tbody th{font-weight:600}
    tbody th{min-width:7rem}
    .name>bdi{display:inline-block;max-width:13rem;overflow-wrap:break-word}
    .number{text-align:right;font-variant-numeric:tabular-nums}
    .mark{white-space:nowrap}
    td.bar{min-width:6rem;width:12%}
    @media screen and (max-width:42rem){tbody th{position:sticky;left:0;background:var(--paper);max-width:45vw}
    .name>bdi{max-width:9rem}}
    tbody tr:last-child>*{border-bottom:0}

    """
}
