// Pages that are programs: they draw themselves, scroll inside, open things.

import { company, figure, many, name, phone, sentence } from './words.ts';

export const calendar = (): string => `<style>
  .month { display: grid; grid-template-columns: repeat(7, 1fr); grid-auto-rows: 120px; border: 1px solid #ccc } .day { border: 1px solid #eee; overflow: hidden; position: relative }
  .event { position: absolute; left: 4px; right: 4px; background: #cfe8dc; border-radius: 4px; font-size: 11px; padding: 2px 4px }
</style><h1>November</h1><div class="month">${many(42, (i) => `<div class="day">${1 + (i % 30)}<div class="event" style="top: 24px">09:30 ${name(i)} ${phone(i)}</div><div class="event" style="top: 60px; background: #223; color: #eee">14:00–15:15 call ${phone(i + 5)}</div></div>`)}</div>`;

export const chat = (): string => `<style>
  body { margin: 0; display: flex; flex-direction: column; height: 100vh } #log { flex: 1; overflow: auto; display: flex; flex-direction: column; padding: 10px }
  .said { max-width: 60%; border-radius: 14px; padding: 8px 12px; margin: 4px; background: #eef } .mine { align-self: flex-end; background: #0b7a4f; color: #fff }
</style><div id="log">${many(160, (i) => `<div class="said${i % 3 ? '' : ' mine'}">${sentence(i, 9)}${i % 2 ? ` ${phone(i)}` : ''}<small> ${10 + (i % 12)}:${10 + (i % 49)}</small></div>`)}</div>
<textarea placeholder="Write…">my number is ${phone(3)}</textarea>`;

/** Draws the rows in view and no others, as scrollers of long lists do. */
export const virtualList = (): string => `<style>
  #view { height: 600px; overflow: auto; border: 1px solid #aaa; position: relative } .row { position: absolute; left: 0; right: 0; height: 30px; border-bottom: 1px solid #eee }
</style><h1>50,000 contacts</h1><div id="view"><div id="all"></div></div><p>Desk ${phone(2)}</p><script>
  const HEIGHT = 30, COUNT = 50000, view = document.getElementById('view'), all = document.getElementById('all');
  const two = (i) => String(i % 100).padStart(2, '0');
  all.style.height = COUNT * HEIGHT + 'px';
  function draw() {
    const from = Math.floor(view.scrollTop / HEIGHT);
    all.replaceChildren(...Array.from({ length: 24 }, (_, k) => {
      const row = Object.assign(document.createElement('div'), { className: 'row' });
      row.style.transform = 'translateY(' + (from + k) * HEIGHT + 'px)';
      row.append('Contact ' + (from + k) + ': 415-555-01' + two(from + k));
      return row;
    }));
  }
  view.addEventListener('scroll', draw);
  draw();
</script>`;

export const dialogs = (): string => `<style>
  dialog { border: 0; border-radius: 12px; padding: 24px; box-shadow: 0 8px 40px #0006 } dialog::backdrop { background: #0007 } [popover] { padding: 16px; inset: auto 10px 10px auto }
</style><h1>Orders</h1>${many(120, (i) => `<p>${sentence(i, 14)} ${phone(i)}</p>`)}
<dialog id="modal"><h2>${company(1)}</h2><p>Ring ${phone(3)} before noon, or ${phone(4)} after.</p><button>Close</button></dialog>
<div id="pop" popover="manual">Helpdesk ${phone(5)}</div>
<details open><summary>More</summary><p>${phone(6)}</p></details>
<script>document.getElementById('modal').showModal(); document.getElementById('pop').showPopover();</script>`;

export const forms =
  (): string => `<style>form { display: grid; grid-template-columns: 160px 1fr 200px; gap: 6px 12px; max-width: 900px }</style>
<h1>Edit customer</h1><form>${many(80, (i) => `<label for="f${i}">Field ${i}</label>${i % 4 === 3 ? `<select id="f${i}"><option>${phone(i)}<option>${phone(i + 1)}</select>` : `<input id="f${i}" value="${i % 2 ? phone(i) : name(i)}">`}<output>was ${phone(i + 2)}</output>`)}</form>
<div role="textbox" contenteditable="true">${phone(9)}</div><button>Save</button>`;

export const mapList = (): string => `<style>
  body { margin: 0 } .map { position: fixed; inset: 0 0 0 420px; background: repeating-linear-gradient(45deg, #dfe9dc, #dfe9dc 20px, #cfdfe9 20px, #cfdfe9 40px) }
  .pin { position: absolute; background: #fff; border-radius: 8px; padding: 4px 8px; transform: translate(-50%, -100%); box-shadow: 0 2px 6px #0004 } .list { width: 400px; padding: 10px }
  .card { border-bottom: 1px solid #ddd; padding: 10px 0; position: relative } .card > a { position: absolute; inset: 0 }
</style><div class="map">${many(20, (i) => `<div class="pin" style="left: ${8 + ((i * 37) % 84)}%; top: ${10 + ((i * 23) % 80)}%">${phone(i)}</div>`)}</div>
<div class="list">${many(90, (i) => `<div class="card"><a href="#s${i}" aria-label="Open"></a><b>${company(i)}</b><br>${100 + i} Elm Street<br><span>${phone(i)}</span> · ★ 4.${i % 10} (${i * 3})</div>`)}</div>`;

export const stickyHeaders = (): string => `<style>
  body { margin: 0 } header { position: sticky; top: 0; background: #fff; z-index: 2; padding: 10px; border-bottom: 1px solid #ccc } h2 { position: sticky; top: 44px; background: #eef; margin: 0; padding: 6px }
  .bar { position: fixed; bottom: 0; left: 0; right: 0; background: #222; color: #fff; padding: 12px }
</style><header>Service line ${phone(1)}</header>${many(18, (i) => `<section><h2>Team ${i} · ${phone(i)}</h2>${many(12, (k) => `<p>${name(k)} ${phone(i * 12 + k)} ${sentence(k, 12)} ${figure(k)}</p>`)}</section>`)}
<div class="bar">On call tonight: ${phone(77)}</div>`;
