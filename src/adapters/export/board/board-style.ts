/** Landscape A4, one page for each part; on a screen the pages stand below each other. */
export const boardStyle = (accent = '#2442c4'): string => `@page{size:A4 landscape;margin:16mm}
*{box-sizing:border-box}
body{margin:0;font:12pt/1.4 'Atkinson Hyperlegible Next',system-ui,'DejaVu Sans',Arial,sans-serif;color:#141924;background:#e7eaf0}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.slide{position:relative;max-width:297mm;min-height:209mm;margin:0 auto 8mm;padding:14mm 16mm 18mm;background:#fff;break-after:page}
.slide:last-child{break-after:auto}
h2{margin:0 0 6mm;padding-bottom:2mm;border-bottom:2px solid ${accent};font-size:20pt;line-height:1.2}
p{margin:0 0 3mm}
ul{margin:0 0 3mm;padding-left:1.2em}
.soft{color:#495263;font-size:9.5pt}
.big{margin:0;font-size:44pt;font-weight:700;line-height:1.1}
.big small{font-size:16pt;font-weight:400}
.two{display:grid;grid-template-columns:1fr 1fr;gap:10mm;align-items:start}
img{width:100%;height:auto;max-height:150mm}
table{width:100%;margin-bottom:4mm;border-collapse:collapse;font-size:11pt}
th,td{padding:1.6mm 2mm;border-bottom:1px solid #d6dae2;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{border-bottom:1.5px solid #495263;font-size:9pt;color:#495263;overflow-wrap:normal}
tr{break-inside:avoid}
thead{display:table-header-group}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.day{white-space:nowrap}
.bars{display:grid;gap:1mm;width:120mm}
.bar{display:block;height:3mm;border-radius:1mm}
.claimed{background:${accent}}
.evidenced{background:#a03f00}
.asks{margin:0;padding-left:1.4em}
.asks li{margin-bottom:4mm;break-inside:avoid}
.asks p{margin:.5mm 0}
.choices{display:flex;flex-wrap:wrap;gap:0 8mm}
footer{position:absolute;inset:auto 16mm 8mm;display:flex;justify-content:space-between;font-size:8.5pt;color:#495263}
@media screen and (max-width:60rem){.slide{padding:1rem 1rem 3rem}.two{grid-template-columns:1fr}.slide table{display:block;overflow-x:auto}.big{font-size:32pt}}
@media print{body{background:none}.slide{margin:0;padding:0;max-width:none;min-height:0}footer{display:none}}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
`;
