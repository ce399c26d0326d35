extension Theme {
  /// Text, headings, the frame of the page.
  static let text = """
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
    body>header,body>main,body>footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
    body>header{padding-top:2rem}
    body>footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.9375rem}
    main:focus{outline:none}
    h1,h2,h3,h4{line-height:1.2;margin:0 0 .5rem;text-wrap:balance}
    h1{font-size:clamp(1.5rem,3.4vw,2.125rem);letter-spacing:-.01em}
    h2{font-size:clamp(1.5rem,3vw,1.875rem);letter-spacing:-.01em}
    h3{font-size:1.25rem}
    h4{font-size:1.0625rem}
    p{margin:0 0 .75rem;max-width:46rem}
    ul,ol{margin:0 0 .75rem;padding-left:1.4rem}
    li{margin:.2rem 0}
    a{color:var(--accent);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
    bdi{unicode-bidi:isolate;overflow-wrap:anywhere}
    time,.whole{white-space:nowrap}
    small,.small{font-size:.9375rem;color:var(--soft)}
    .quiet{color:var(--soft)}
    .lead{font-size:1.1875rem}
    .eyebrow{margin:0 0 .25rem;color:var(--soft);font-size:.9375rem;letter-spacing:.02em}
    .skip{position:absolute;left:1rem;top:-6rem;z-index:1;padding:.6rem 1rem;background:var(--paper);
    border:2px solid var(--accent);border-radius:.4rem}
    .skip:focus{top:1rem}
    .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

    """
}
