// How buttons and the card look. `!important` rules of a shadow tree win over everything the page can say of
// the host, its own `!important` rules and inline styles included; what is inside no page can reach.

/** A handset, drawn in a square of 18 pixels. */
const HANDSET =
  'M5.7 3.9c.7-.2 1.3.1 1.5.7l.6 1.6c.2.5.1 1-.3 1.3l-.7.7c.7 1.3 1.7 2.3 3 3l.7-.7c.3-.4.8-.5 1.3-.3l1.6.6c.6.2.9.8.7 1.5l-.3 1.1c-.2.6-.7 1-1.3.9C8.4 13.9 4.1 9.6 3.7 5.5c-.1-.6.3-1.1.9-1.3z';

export const STYLE = `
:host { all: initial !important; display: contents !important; user-select: none !important; -webkit-user-select: none !important; }
/* Firefox takes for a block what is not inline, and adds a line to what is selected with it. */
@supports (-moz-appearance: none) { :host { display: inline !important; } }
.layer {
  all: initial; display: block; position: absolute; inset: 0 auto auto 0; width: 100px; height: 0; overflow: visible;
  pointer-events: none; z-index: 2147483647; direction: ltr; contain: style; user-select: none; -webkit-user-select: none;
}
@media print { :host { display: none !important; } }
button { all: unset; box-sizing: border-box; cursor: pointer; pointer-events: auto; -webkit-tap-highlight-color: transparent; }
.call {
  position: absolute; left: 0; top: 0; width: calc(var(--size) * 1px); height: calc(var(--size) * 1px); border-radius: 50%;
  color: #0a6b47; background: #e6f4ec; box-shadow: inset 0 0 0 1px #0a6b4752;
}
/* Room is nowhere: it comes when it is wanted. */
.call.waiting:not(:focus-visible) { opacity: 0; pointer-events: none; }
.call.dark { color: #86e3b8; background: #12382a; box-shadow: inset 0 0 0 1px #86e3b866; }
.call::before {
  content: ""; position: absolute; left: 0; top: 0; width: 18px; height: 18px; transform-origin: 0 0; transform: scale(calc(var(--size) / 18));
  background: currentColor; clip-path: path("${HANDSET}");
}
.call:hover, .call:focus-visible { color: #fff; background: #0b7a4f; box-shadow: 0 1px 4px #0005; }
.call:active { background: #075c3b; }
/* Two rings: one of them is seen on any ground. */
:focus-visible, .call:focus-visible { outline: 2px solid #0b57d0; outline-offset: 1px; box-shadow: 0 0 0 5px #fff; }
.card {
  z-index: 1; position: absolute; left: 0; top: 0; box-sizing: border-box; width: max-content; max-width: min(320px, 92vw); max-height: calc(100vh - 16px); overflow: auto; padding: 12px 14px;
  border-radius: 12px; background: #fff; color: #17211c; font: 14px/1.4 system-ui, sans-serif; pointer-events: auto;
  box-shadow: 0 0 0 1px #0002, 0 8px 28px #0003; display: grid; grid-template-columns: auto 1fr auto; gap: 2px 10px;
}
.card.docked { position: fixed; left: auto; right: 16px; top: 16px; transform: none !important; }
.card .actions:empty, .card dl:empty, .card p:has(span:empty + span:empty) { display: none; }
.card dl { grid-column: 2 / 4; display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 4px 0 2px; font-size: 13px; }
.card dt { color: #5b6a62; } .card dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.card .actions { grid-column: 2 / 4; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; margin-top: 8px; }
.card b { font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.card p { margin: 0; grid-column: 2 / 4; color: #45524b; overflow-wrap: anywhere; }
.card i { width: 10px; height: 10px; margin-top: 5px; border-radius: 50%; background: #0b7a4f; }
.card.ringing i { animation: ring 1.2s ease-in-out infinite; }
.card.failed i { background: #c5221f; }
.card.asking i { background: #b06000; }
.card.asking p, .card.failed p { color: #17211c; }
@keyframes ring { 50% { opacity: .25; } }
.close { width: 20px; height: 20px; border-radius: 6px; text-align: center; font: 16px/20px system-ui, sans-serif; color: #5b6a62; }
.close:hover { background: #0001; }
.act { padding: 5px 14px; border-radius: 999px; background: #0b7a4f; color: #fff; font-weight: 600; }
.act:hover { background: #075c3b; }
.quiet { padding: 4px 0; border-radius: 4px; color: #0b6e47; font-size: 13px; text-decoration: underline; text-underline-offset: 2px; }
.quiet:hover { color: #064d31; text-decoration-thickness: 2px; }
@media (prefers-color-scheme: dark) {
  .card { background: #1d2621; color: #eaf2ed; box-shadow: 0 0 0 1px #fff3, 0 8px 28px #0008; }
  .card p, .card dt, .close { color: #b4c3ba; } .card.asking p, .card.failed p { color: #eaf2ed; } .quiet { color: #7fdcb2; } .quiet:hover { color: #b5f0d4; }
  .card i { background: #4fce97; } .card.failed i { background: #ff8a80; }
  .card.asking i { background: #fdc069; } .close:hover { background: #fff2; }
}
@media (prefers-reduced-motion: reduce) { .card i { animation: none !important; } }
@media (forced-colors: active) {
  .call, .call.dark { forced-color-adjust: none; color: ButtonText; background: ButtonFace; box-shadow: inset 0 0 0 1px ButtonText; }
  .call:hover, .call:focus-visible { color: HighlightText; background: Highlight; outline-color: Highlight; box-shadow: 0 0 0 5px Canvas; }
  .card { border: 1px solid CanvasText; } .act { border: 1px solid ButtonText; } .card i { forced-color-adjust: none; background: CanvasText; }
}
`;
