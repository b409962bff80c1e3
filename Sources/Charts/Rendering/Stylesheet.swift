/// The looks of a page of charts.
enum Stylesheet {
  static let text = """
    \(ChartStyle.colors)
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 \(ChartStyle.faces);\
    font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
    main{max-width:752px;margin:0 auto;padding:48px 16px 64px}
    h1{font-size:30px;line-height:1.2;margin:0 0 12px;letter-spacing:-.015em;font-weight:650;\
    text-wrap:balance}
    .summary{font-size:18px;color:var(--muted);margin:0;max-width:62ch;text-wrap:pretty}
    h1,h2,p,figcaption,th,td{overflow-wrap:anywhere}
    figure{margin:44px 0 0;padding:28px 0 0;border-top:1px solid var(--grid)}
    h2{font-size:20px;line-height:1.3;margin:0;font-weight:650;letter-spacing:-.01em}
    .finding{margin:4px 0 0;color:var(--muted);max-width:62ch}
    \(ChartStyle.figures)
    @media(max-width:719px){.wide{display:none}.narrow{display:block}.narrow svg{max-width:520px}\
    main{padding-top:28px}h1{font-size:25px}.summary{font-size:16px}figure{margin-top:32px;padding-top:22px}}
    details{margin-top:10px;font-size:13px}
    summary{cursor:pointer;color:var(--muted);width:max-content;padding:4px 0}
    summary:hover{color:var(--ink)}
    summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--c1);outline-offset:2px;\
    border-radius:2px}
    .scroll{overflow-x:auto;max-height:420px;margin-top:6px}
    table{border-collapse:collapse;min-width:100%}
    th,td{padding:5px 0 5px 20px;text-align:right;border-bottom:1px solid var(--grid);font-weight:400;\
    white-space:nowrap}
    thead th{color:var(--muted)}
    th:first-child{padding-left:0;text-align:left;white-space:normal;min-width:9em}
    footer{margin-top:56px;font-size:13px;color:var(--muted)}
    @media print{details{display:none}figure{break-inside:avoid}}
    """
}
