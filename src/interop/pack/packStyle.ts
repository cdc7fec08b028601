/** How a pack looks on paper: A4, the proof map on A3 across. Lines rather than colours, so that any printer will do. */
export const packStyle = `
@page { size: A4; margin: 14mm 16mm 16mm; @bottom-center { content: counter(page); font: 9pt sans-serif; color: #555 } }
@page map { size: A3 landscape; margin: 12mm }
@page cards { size: A4; margin: 8mm; @bottom-center { content: none } }
* { box-sizing: border-box }
html { font: 10.5pt/1.45 'Segoe UI', 'Noto Sans', 'Helvetica Neue', Arial, 'Noto Sans Arabic', 'Noto Naskh Arabic', Tahoma, 'DejaVu Sans', sans-serif; color: #000; background: #fff }
html[dir=rtl] { line-height: 1.6 }
body { margin: 0; overflow-wrap: break-word }
h1, h2, h3, h4, p, ul, ol, table { margin: 0 0 .5em }
h1 { font-size: 1.9em; line-height: 1.2 } h2 { font-size: 1.25em; line-height: 1.3; margin-block-start: .9em } h3 { font-size: 1.05em; margin-block-start: .8em } h4 { font-size: 1em; margin-block-start: .6em }
html[dir=rtl] :is(h1, h2, h3, .number, .question) { line-height: 1.7 }
h1, h2, h3, h4, .kicker { break-after: avoid }
p, li { orphans: 3; widows: 3 }
ul, ol { padding-inline-start: 1.3em } .spaced li { margin-block-end: .5em }
.soft { color: #444; font-size: .9em; font-weight: 400 } .kicker { font-size: .85em; font-weight: 700; letter-spacing: .02em; color: #444 }
html[dir=rtl] .kicker { letter-spacing: 0 }
.lead { font-size: 1.1em } .framed { border: 1.5pt solid #000; border-radius: 2mm; padding: 3mm 4mm; margin-block: 4mm; break-inside: avoid } .framed > :first-child { margin-block-start: 0 } .framed > :last-child { margin-block-end: 0 }
.page { break-before: page; padding: 1.5mm .5mm 0 } .page:first-of-type { break-before: auto }
.together, .provenance, .caution, .answer, tr, .card, .cut, .signatures li, .options li { break-inside: avoid }
.head { display: flex; align-items: baseline; justify-content: space-between; gap: 6mm; border-block-end: 1.5pt solid #000; margin-block-end: 3mm; padding-block-end: 1mm }
.head p { margin: 0 } .head .number { font-size: 1.5em; font-weight: 700; white-space: nowrap } .head .soft { text-align: end; max-inline-size: 110mm }
.sheet { font-size: 1.08em } .cover h1 { font-size: 2.8em; margin-block: 6mm 8mm } .cover { padding-block-start: 18mm }
.blank { display: flex; align-items: baseline; gap: 2mm; flex: 1; margin-block: 2mm } .blank > :first-child { white-space: nowrap; font-weight: 600 } .blank .rule { flex: 1; min-inline-size: 15mm; border-block-end: .75pt solid #000; block-size: 1.3em }
.fields-line, .fields-foot { display: flex; gap: 8mm } .fields-line .blank { margin-block: 1mm } .fields-foot { margin-block-start: 14mm }
.answer strong { margin-inline-end: 3mm } .lines { margin-block-end: 3mm } .line { border-block-end: .5pt solid #777; block-size: 8mm }
.question { border-inline-start: 3pt solid #000; padding-inline-start: 3mm; margin-block: 4mm 3mm; font-size: 1.1em; font-weight: 600; break-inside: avoid; break-after: avoid } .question p:last-child { margin: 0 }
.options { list-style: none; padding: 0 } .options li { display: flex; gap: 2.5mm; margin-block-end: 2mm; align-items: flex-start } .label > .soft { display: inline-block }
.box { display: inline-block; flex: none; inline-size: 4mm; block-size: 4mm; border: 1pt solid #000; border-radius: .5mm; vertical-align: -.6mm; align-self: center } .box.wide { inline-size: 8mm; block-size: 6mm }
.options .box { align-self: flex-start; margin-block-start: .8mm } .mark { flex: none; min-inline-size: 5mm; font-weight: 700 } .mark:empty { display: none } .label { flex: 1 }
:is(.label, li, td, th) > span[dir] { display: inline-block; text-align: start }
.tick { white-space: nowrap; margin-inline-end: 3mm; display: inline-block }
table { border-collapse: collapse; inline-size: 100%; margin-block-end: 3mm } th, td { border: .5pt solid #777; padding: 1.2mm 2mm; text-align: start; vertical-align: top } thead { display: table-header-group } td > :last-child, th > :last-child { margin-block-end: 0 }
table.plain td { border: 0; padding-block: .8mm } table.plain .at { white-space: nowrap; color: #444 } table.fields th { inline-size: 32%; font-weight: 600 }
.answers th { font-weight: 600 } .answers .write { min-inline-size: 30mm; block-size: 9mm } .answers .ticks { text-align: center } .answers .count { inline-size: 22mm; block-size: 9mm; text-align: center }
.paper { border: .75pt solid #000; padding: 5mm 6mm; margin-block-end: 4mm; box-decoration-break: clone; -webkit-box-decoration-break: clone } .paper .issuer { font-weight: 600; text-align: center } .paper .title { text-align: center; font-size: 1.2em; margin-block: 2mm 4mm } .paper > :last-child { margin-block-end: 0 }
.references { display: flex; justify-content: space-between; gap: 6mm } .stamp { border: 1.5pt solid #000; border-radius: 4mm; padding: 2mm 4mm; inline-size: fit-content; margin-inline-start: auto; font-weight: 600; max-inline-size: 70mm; text-align: center }
.signatures { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4mm 10mm; margin-block-start: 6mm } .signatures li { min-inline-size: 45mm; flex: 1 1 45mm; max-inline-size: 80mm } .sign { display: block; block-size: 7mm; border-block-end: .5pt solid #000; margin-block-end: 1mm }
.said { font-weight: 600 } .gloss { display: block; color: #333; font-style: italic } html[dir=rtl] .gloss { font-style: normal }
.chat .messages { list-style: none; padding: 0 } .chat li { border: .5pt solid #777; border-radius: 2.5mm; padding: 1.5mm 3mm; margin-block-end: 2mm; max-inline-size: 75%; inline-size: fit-content; break-inside: avoid } .chat li.right { margin-inline-start: auto; border-inline-end-width: 2.5pt } .chat li.left { border-inline-start-width: 2.5pt } .chat li p { margin: 0 }
.note .written { border-block-end: .5pt dotted #777; padding-block-end: 1mm; font-size: 1.08em } .photo { border-style: double; border-width: 3pt }
.cut { border: 1pt dashed #000; padding: 3mm 4mm; margin-block-end: 4mm } .cut > :last-child { margin-block-end: 0 } .cut h3 { margin-block-start: 0 }
.map { page: map; font-size: 1em } .map .head { align-items: center } .map .head h1 { margin: 0 } .map .blank { max-inline-size: 110mm } .map table { table-layout: fixed } .map .family { inline-size: 31mm; font-size: .9em } .map .element { inline-size: 108mm } .terms td { inline-size: 19% } .terms td:last-child { inline-size: auto } .map .owner { inline-size: 32mm; font-size: 1.1em } .map tbody { break-inside: avoid; border-block-start: 1.25pt solid #000 }
.cards { page: cards; display: grid; grid-template: repeat(2, 138mm) / 1fr 1fr; break-inside: avoid } .card { border: .75pt dashed #777; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; padding: 6mm } .card p { margin: 0 } .letter { font-size: 210pt; line-height: 1; font-weight: 700 } .word { font-size: 34pt; line-height: 1.25; font-weight: 700; overflow-wrap: normal } .beneath { font-size: 18pt; margin-block-start: 4mm }
.poster { text-align: center; font-size: 1.3em } .qr { inline-size: 110mm; block-size: 110mm; margin: 4mm auto; display: block } .address { font-size: 1.5em; font-weight: 700 } .code { font-size: 3.6em; line-height: 1.1; font-weight: 700; letter-spacing: .08em }
table.routes { table-layout: fixed } .routes th[scope=row] { font-weight: 400 } .routes th:first-child { inline-size: 30% } .routes th:last-child { inline-size: 24% } .index { columns: 2; column-gap: 8mm; list-style: none; padding: 0 } .index li { break-inside: avoid; margin-block-end: .5mm } .scene { break-before: auto; margin-block-start: 10mm } .scene .head, .scene h3 { break-after: avoid } .way { break-inside: avoid } .conditions { margin: 0 } .conditions ul { margin: 0 } .best { font-weight: 700 }
@media screen { body { max-inline-size: 210mm; margin: 8mm auto; padding-inline: 8mm } .page { border-block-start: 1pt dashed #999; padding-block: 8mm } .screen { background: #eee; padding: 3mm 4mm; border-radius: 2mm } .cards { grid-template: repeat(2, auto) / 1fr 1fr } }
@media print { .screen { display: none } .page:first-of-type { break-before: auto } }
`;
