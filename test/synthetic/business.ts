// Pages of offices: tables, records, lists of people.

import { city, company, figure, many, name, phone, sentence } from './words.ts';

export const crm = (): string => `<style>
  table { border-collapse: collapse; width: 100% } th, td { border-bottom: 1px solid #ddd; padding: 6px 8px; text-align: left }
  thead th { position: sticky; top: 0; background: #f4f6f8 } tr:hover { background: #eef }
</style><h1>Contacts</h1><table><thead><tr><th><input type="checkbox"><th>Name<th>Company<th>Phone<th>Mobile<th>Last contact<th>Value</tr></thead><tbody>
${many(140, (i) => `<tr data-id="${i}"><td><input type="checkbox" aria-label="Pick ${i}"><td><a href="#c${i}">${name(i)}</a><td>${company(i)}<td>${phone(i)}<td><a href="tel:${phone(i + 3).replace(/[^\d+]/g, '')}">${phone(i + 3)}</a><td>${figure(i * 3)}<td>$${i * 120}.00</tr>`)}
</tbody></table>`;

export const ticket = (): string => `<style>
  .grid { display: grid; grid-template-columns: 1fr 280px; gap: 16px } .note { border: 1px solid #ccd; border-radius: 8px; padding: 10px; margin: 8px 0 }
  dl { display: grid; grid-template-columns: 90px 1fr; gap: 4px } pre { background: #f6f6f6; padding: 8px; overflow: auto }
</style><div class="grid"><section><h1>Ticket ${figure(2)}: truck is late</h1>
${many(40, (i) => `<div class="note"><b>${name(i)}</b> <time>${figure(i * 3)}</time><p>${sentence(i, 30)} Ring ${phone(i)} or <em>${phone(i + 1)}</em>. ${sentence(i + 2, 18)}</p>${i % 6 ? '' : `<pre>caller=${phone(i)}\nref=${48_000 + i}</pre>`}</div>`)}
</section><aside><dl><dt>Customer<dd>${company(1)}<dt>Phone<dd>${phone(40)}<dt>Fax<dd>${phone(41)}<dt>Opened<dd>${figure(0)}</dl><button>Close ticket</button></aside></div>`;

export const directory = (): string => `<style>
  ul { columns: 3; list-style: none; padding: 0 } li { break-inside: avoid; padding: 6px 0 } small { color: #666; display: block }
</style><h1>Company directory</h1><ul>${many(
  250,
  (i) =>
    `<li><strong>${name(i)}</strong> ${phone(i)} <small>${company(i)}, ${city(i)} · ext. ${100 + i}</small></li>`,
)}</ul>`;

export const mail = (): string => `<style>
  body { margin: 0; display: grid; grid-template-columns: 200px 320px 1fr; height: 100vh } nav, .list, .read { overflow: auto; padding: 8px }
  .list div { border-bottom: 1px solid #e3e3e3; white-space: nowrap; overflow: hidden; text-overflow: ellipsis } blockquote { border-left: 3px solid #9ac; margin: 8px; padding-left: 8px }
</style><nav>${many(20, (i) => `<p><a href="#f${i}">Folder ${i}</a></p>`)}</nav>
<div class="list">${many(90, (i) => `<div><b>${name(i)}</b> ${phone(i)} ${sentence(i, 14)}</div>`)}</div>
<article class="read"><h2>${sentence(3, 5)}</h2>${many(25, (i) => `<p>${sentence(i, 25)}</p>`)}<p>-- <br>${name(2)}<br>Direct: ${phone(9)}<br>Mobile: ${phone(10)}</p>
<blockquote><p>${sentence(5, 40)} ${phone(11)}</p><blockquote><p>${phone(12)} ${sentence(7, 20)}</p></blockquote></blockquote>
<div contenteditable="true"><p>Thanks, call me at ${phone(13)}.</p></div></article>`;

export const dashboard = (): string => `<style>
  main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px } .tile { box-shadow: 0 1px 4px #0003; border-radius: 10px; padding: 12px; overflow: hidden }
  .bar { height: 8px; background: linear-gradient(90deg, #4a8, #48a) } svg text { font-size: 10px }
</style><div id="root"></div><script>
  const tiles = ${JSON.stringify(Array.from({ length: 80 }, (_, i) => [company(i), name(i), phone(i), figure(i * 3 + 1)]))};
  const root = document.getElementById('root').appendChild(document.createElement('main'));
  for (const [company, name, phone, amount] of tiles) {
    const tile = root.appendChild(Object.assign(document.createElement('section'), { className: 'tile' }));
    tile.innerHTML = '<h3></h3><p></p><div class="bar"></div><svg width="120" height="40"><text y="20"></text></svg>';
    tile.children[0].append(company);
    tile.children[1].append(name, ' · ', phone);
    tile.querySelector('text').append(amount);
  }
</script>`;

export const shop = (): string => `<style>
  .items { display: flex; flex-wrap: wrap; gap: 10px } figure { width: 180px; margin: 0; border: 1px solid #eee } figure svg { width: 100%; height: 90px; background: #dde6e2 }
  footer { background: #223; color: #dde; padding: 24px; columns: 4 } s { color: #999 }
</style><header>Questions? <b>${phone(1)}</b>, Mo–Fr 9–17</header><div class="items">
${many(100, (i) => `<figure><svg role="img" aria-label="Item"></svg><figcaption>${sentence(i, 4)} <s>$${i}9.99</s> <b>$${i}4.99</b> EAN 40063813339${String(i).padStart(2, '0')} <button>Add</button></figcaption></figure>`)}
</div><footer>${many(30, (i) => `<p>${city(i)}<br>${phone(i)}</p>`)}</footer>`;
