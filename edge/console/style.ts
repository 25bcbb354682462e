/** The console's style sheet: light and dark as the system says, one column on a phone. */
export const STYLE = `
:root { color-scheme: light dark;
  --ground: light-dark(#f4f4f8, #131219); --card: light-dark(#fff, #1d1b26); --line: light-dark(#dcdae6, #363345);
  --text: light-dark(#1c1a27, #ebe9f5); --soft: light-dark(#5d5a6e, #a9a5bd); --accent: light-dark(#5733c9, #b39dff);
  --on-accent: light-dark(#fff, #17132a); --good: light-dark(#0f6b3f, #6fdba5); --good-ground: light-dark(#dff5e8, #143326);
  --bad: light-dark(#a51d2d, #ff9ba6); --bad-ground: light-dark(#fde6e8, #42161d); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.15rem; margin: 0; letter-spacing: .01em; } h2 { font-size: 1rem; margin: 0; } h3 { font-size: .95rem; margin: 0; }
p { margin: 0; } a { color: var(--accent); }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .9rem clamp(1rem, 4vw, 2rem);
  background: var(--card); border-bottom: 1px solid var(--line); }
nav { display: flex; gap: 1rem; align-items: center; }
main { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 1rem; max-width: 1120px; margin: 0 auto; padding: 1.2rem clamp(1rem, 4vw, 2rem) 3rem; }
main > * { grid-column: 1 / -1; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.2rem; }
.queues { grid-column: span 4; } .cache { grid-column: span 2; }
.head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin-bottom: .7rem; }
.note, .none { color: var(--soft); font-size: .85rem; font-weight: 400; }
.switch { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .8rem; margin-bottom: 1rem; }
.state strong { display: block; font-size: 1.25rem; }
.big { font-size: 2.2rem; font-weight: 600; line-height: 1.1; margin-bottom: .8rem; font-variant-numeric: tabular-nums; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; margin: 0; }
.cache .figures { grid-template-columns: 1fr; gap: .2rem; margin-bottom: .8rem; }
.cache .figures div { display: flex; justify-content: space-between; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-variant-numeric: tabular-nums; }
.badge { display: inline-block; padding: 0 .6rem; border-radius: 1rem; font-size: .85rem; border: 1px solid currentColor; }
.badge.good { color: var(--good); background: var(--good-ground); } .badge.bad { color: var(--bad); background: var(--bad-ground); }
.scroll { overflow-x: auto; border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { border-top: 0; color: var(--soft); font-size: .8rem; } .number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, th.number { padding-right: 0; } .changes td.number, .changes th.number { padding-right: 1.5rem; }
.letters table { min-width: 30rem; }
time { white-space: nowrap; } .wrap { overflow-wrap: anywhere; }
del { color: var(--bad); background: var(--bad-ground); text-decoration-thickness: 1px; } ins { color: var(--good); background: var(--good-ground); text-decoration: none; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
.cards li { display: grid; gap: .5rem; border-top: 1px solid var(--line); padding-top: .9rem; } .cards li:first-child { border-top: 0; padding-top: 0; }
.cards form, .actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; } .actions { margin-top: .9rem; }
button, input, select { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: 8px; background: var(--ground); padding: .45rem .9rem; max-width: 100%; min-height: 2.5rem; }
button { cursor: pointer; } button:hover { border-color: var(--accent); }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } .danger { color: var(--bad); border-color: var(--bad); background: var(--bad-ground); }
.plain { border: 0; background: none; padding: 0; color: var(--accent); text-decoration: underline; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; } #notice:focus { outline: none; } #notice:empty { display: none; }
#notice:not(:has(p)) { display: none; }
.notice { background: var(--good-ground); color: var(--good); border: 1px solid currentColor; border-radius: 10px; padding: .6rem 1rem; }
.notice.failed { background: var(--bad-ground); color: var(--bad); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .6rem; background: var(--card); padding: .4rem .8rem; z-index: 1; }
.sign-in { display: grid; grid-template-columns: 1fr; max-width: 24rem; margin-top: 12vh; } .sign-in form { display: grid; gap: .6rem; }
@media (max-width: 720px) { .queues th:nth-child(2), .queues td:nth-child(2) { display: none; } .changes time { white-space: normal; } .queues, .cache { grid-column: 1 / -1; } .head { flex-wrap: wrap; gap: 0 1rem; } }
`;
