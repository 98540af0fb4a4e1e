/** Light and dark by the reader's choice. Right, wrong, missed and extra differ in line and sign, not only in colour. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #fff; --panel: #f5f7f9; --rule: #d0d7de; --link: #0b57a4;
  --right: #00664d; --right-bg: #e3f4ee; --wrong: #8a4b00; --wrong-bg: #fff0d6; --missed: #a3262a; --missed-bg: #fde7e7; --extra: #4c3a9e; --extra-bg: #ece9fb;
  --bar: #4a7fb5; --focus: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a7b0ba; --paper: #14181d; --panel: #1d232a; --rule: #3a434d; --link: #7cb8f2;
    --right: #5fd3ae; --right-bg: #12332a; --wrong: #f2b45c; --wrong-bg: #3a2a0e; --missed: #ff9a97; --missed-bg: #431d1f; --extra: #b9aaff; --extra-bg: #2a2350;
    --bar: #5b91c9; --focus: #7cb8f2; }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
body > header, main > section, footer { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
body > header { padding-top: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
h3 { display: inline; font-size: 1rem; margin: 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: .5rem 0 0; list-style: none; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .small, .why, .site, .title { color: var(--soft); font-size: .875rem; }
.alert { border-left: .35rem solid var(--missed); background: var(--missed-bg); padding: .5rem 1rem; margin: 1rem 0; }
.verdict { font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; padding: 0; margin: 0; list-style: none; }
.tiles li { background: var(--panel); border: 1px solid var(--rule); border-radius: .4rem; padding: .6rem .9rem; display: flex; flex-direction: column; }
.tiles .level { font-weight: 600; } .tiles .big { font-size: 2rem; line-height: 1.2; font-variant-numeric: tabular-nums; } .tiles .asks { margin-top: .35rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1.25rem 2rem; align-items: start; margin: 1rem 0; }
figure { margin: 0; } figcaption { font-weight: 600; margin-bottom: .4rem; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .tick { fill: var(--soft); font-size: 11px; } svg .figure { font-variant-numeric: tabular-nums; }
svg .grid { stroke: var(--rule); } svg .bar { fill: var(--bar); } svg .whisker, svg .said { stroke: var(--ink); stroke-width: 1.5; fill: none; } svg .said { stroke-width: 3; }
svg .dot { fill: var(--paper); stroke: var(--bar); stroke-width: 2; } svg .dot.sure { fill: var(--bar); }
svg .line { fill: none; stroke-width: 2; } svg .point { stroke: none; }
svg .s0 { color: #0072b2; } svg .s1 { color: #d55e00; } svg .s2 { color: #009e73; } svg .s3 { color: #b25594; } svg .s4 { color: #8c7300; }
@media (prefers-color-scheme: dark) { svg .s0 { color: #56b4e9; } svg .s1 { color: #ff8c42; } svg .s2 { color: #3fd0a4; } svg .s3 { color: #e59ac8; } svg .s4 { color: #e6cf4f; } }
svg .series .line { stroke: currentColor; } svg .series .point { fill: currentColor; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: right; padding: .25rem .7rem; border-bottom: 1px solid var(--rule); white-space: nowrap; }
th[scope=row], thead th:first-child { text-align: left; padding-left: 0; } th { font-weight: 500; }
summary { cursor: pointer; padding: .35rem 0; }
.facts { margin: .25rem 0 1rem; padding-left: 1.25rem; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; margin: .5rem 0 1rem; list-style: none; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .35rem .75rem; padding: .5rem .75rem; background: var(--panel); border: 1px solid var(--rule); border-radius: .4rem; }
.filters label { display: flex; flex-direction: column; font-size: .8125rem; color: var(--soft); }
.filters select, .filters input { max-width: 11rem; } .filters #shown { margin: 0 0 .3rem; font-size: .875rem; }
select, input, button { font: inherit; font-size: .875rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .3rem; padding: .3rem .5rem; }
button { cursor: pointer; } button:hover { background: var(--panel); } .buttons { display: flex; flex-wrap: wrap; gap: .4rem; }
.article { border-bottom: 1px solid var(--rule); } .article > summary { padding: .6rem 0; }
.counts { display: inline-flex; flex-wrap: wrap; gap: .9rem; margin-left: .75rem; font-size: .875rem; font-variant-numeric: tabular-nums; }
.count.zero { color: var(--soft) !important; } .count.right, .badge.right { color: var(--right); } .count.wrong { color: var(--wrong); } .count.missed { color: var(--missed); } .count.extra { color: var(--extra); }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; align-items: start; padding: .5rem 0 1.5rem; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } .text { position: static !important; max-height: 60vh !important; } .filters { position: static; } }
.text { position: sticky; top: 8rem; max-height: calc(100vh - 9rem); overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; font: 1.0625rem/1.75 Georgia, "Times New Roman", serif; padding: 0 .75rem 0 .25rem; }
mark { color: inherit; background: none; padding: .05em .15em; border-radius: .15rem; }
mark.right { border-bottom: 2px solid var(--right); }
mark.wrong { background: var(--wrong-bg); color: var(--wrong); border-bottom: 4px double var(--wrong); }
mark.missed { background: var(--missed-bg); color: var(--missed); border: 2px dashed var(--missed); }
mark.extra { background: var(--extra-bg); color: var(--extra); border: 2px dotted var(--extra); }
mark.wrong::after, .badge.wrong::before { content: "≠" / ""; } mark.missed::after, .badge.missed::before { content: "∅" / ""; } mark.extra::after, .badge.extra::before { content: "+" / ""; } .badge.right::before { content: "✓" / ""; }
mark::after { font: 600 .75em system-ui, sans-serif; vertical-align: super; margin-left: .15em; }
.badge::before { margin-right: .3em; }
a.m { text-decoration: none; color: inherit; } a.m:hover mark { filter: brightness(.95); } .off mark, mark.off { background: none; border-color: transparent; color: inherit; } .off mark::after { content: none; }
a.current mark { outline: 3px solid var(--focus); }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
.card { border: 1px solid var(--rule); border-left-width: .35rem; border-radius: .3rem; padding: .5rem .8rem; background: var(--panel); scroll-margin: 9rem; overflow-wrap: anywhere; }
.card p { margin: .2rem 0; } .card.wrong { border-left-color: var(--wrong); border-left-style: double; } .card.missed { border-left-color: var(--missed); border-left-style: dashed; } .card.extra { border-left-color: var(--extra); border-left-style: dotted; }
.card.current, .card:target { outline: 3px solid var(--focus); }
.card .head a, .card .head strong { font-weight: 600; } .card td, .card th { text-align: left; white-space: normal; padding-left: 0; vertical-align: top; } .card .context { font: .9375rem/1.5 Georgia, serif; color: var(--soft); } .card .context strong { color: var(--ink); }
.card table { table-layout: fixed; width: 100%; } .card thead th:first-child { width: 5.5rem; }
.badge, .turn { white-space: nowrap; font-size: .8125rem; font-weight: 600; margin-right: .35rem; } .badge.wrong { color: var(--wrong); } .badge.missed { color: var(--missed); } .badge.extra { color: var(--extra); }
.turn { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .35rem; margin-left: .35rem; } .turn.broken { color: var(--missed); } .turn.fixed { color: var(--right); } .turn.still { color: var(--soft); }
.kind, .nth { color: var(--soft); font-size: .875rem; } code { font-size: .8125rem; } em { color: var(--soft); }
footer { color: var(--soft); font-size: .875rem; padding-bottom: 3rem; margin-top: 2rem; }
@media print { .filters, nav { display: none; } .text { position: static; max-height: none; } }
`;
