// Pages for reading, and pages whose writing runs another way.

import { city, company, figure, many, name, phone, sentence } from './words.ts';

export const docs = (): string => `<style>
  body { display: grid; grid-template-columns: 220px 1fr; gap: 24px } nav { position: sticky; top: 0; height: 100vh; overflow: auto } code { background: #eee; padding: 1px 4px } pre { background: #222; color: #ded; padding: 12px; overflow: auto }
</style><nav>${many(60, (i) => `<a href="#h${i}">${sentence(i, 3)}</a><br>`)}</nav><main>
${many(60, (i) => `<h2 id="h${i}">${i}.${i % 9} ${sentence(i, 4)}</h2><p>${sentence(i, 40)} Use <code>port ${8000 + i}</code>; support answers at ${phone(i)} (version ${i}.${i % 7}.${i % 5}).</p>${i % 5 ? '' : `<pre>curl 192.168.10.${i}:8080\n# ${phone(i)}</pre>`}<table><tr><td>${figure(i)}<td>${figure(i + 1)}</table>`)}</main>`;

export const forum =
  (): string => `<style>article { display: grid; grid-template-columns: 120px 1fr; border: 1px solid #ddd; margin: 8px 0 } aside { background: #f4f4f8; padding: 8px } .body { padding: 8px } .sig { border-top: 1px dashed #bbb; color: #777; font-size: 12px }</style>
${many(60, (i) => `<article><aside><b>${name(i)}</b><br>${i * 31} posts</aside><div class="body"><p>${sentence(i, 45)}</p>${i % 2 ? `<blockquote>${sentence(i + 4, 20)} ${phone(i)}</blockquote>` : ''}<p>${sentence(i + 2, 25)} My dealer's number: <span style="white-space: nowrap">${phone(i + 1)}</span>.</p><div class="sig">${company(i)} · ${phone(i + 2)}</div></div></article>`)}`;

export const wiki =
  (): string => `<style>.box { float: right; width: 260px; border: 1px solid #aaa; margin: 0 0 12px 16px; padding: 8px; font-size: 13px } sup a { text-decoration: none } .refs { columns: 2; font-size: 12px }</style>
<h1>${city(1)}</h1><table class="box"><tr><th>Area code<td>510<tr><th>Population<td>440,646 (2020)<tr><th>Town hall<td>${phone(1)}<tr><th>ISBN<td>978-3-16-148410-0</table>
${many(70, (i) => `<p>${sentence(i, 60)}<sup><a href="#r${i}">[${i}]</a></sup> In ${1900 + i}–${1920 + i}, ${sentence(i + 1, 30)}${i % 4 ? '' : ` The office (${phone(i)}) opened in ${1950 + i}.`}</p>`)}<ol class="refs">${many(70, (i) => `<li id="r${i}">${name(i)}, ${sentence(i, 5)} pp. ${i}–${i + 40}, ${figure(0)}.</li>`)}</ol>`;

export const rightToLeft =
  (): string => `<div dir="rtl" lang="he"><style>table { width: 100% } td { padding: 6px; border-bottom: 1px solid #ddd }</style><h1>ספר טלפונים</h1>
<table>${many(120, (i) => `<tr><td>איש קשר ${i}<td>טלפון: <bdi>${phone(i)}</bdi><td>${phone(i + 1)} נייד</tr>`)}</table><p>להזמנות התקשרו ${phone(3)} או <span dir="ltr">${phone(4)}</span>.</p></div>`;

export const vertical = (): string => `<style>
  main { writing-mode: vertical-rl; height: 620px; overflow-x: auto; line-height: 1.8 } .upright { text-orientation: upright } aside { writing-mode: vertical-lr; height: 300px } .turned { writing-mode: sideways-lr; height: 200px }
</style><main lang="ja">${many(60, (i) => `<p>お問い合わせは <span${i % 3 ? '' : ' class="upright"'}>${phone(i)}</span> まで。受付は平日九時から。</p>`)}</main><aside>${many(8, (i) => `<p>${phone(i + 50)} ${sentence(i, 5)}</p>`)}</aside><div class="turned">${phone(70)}</div>`;

export const frames =
  (): string => `<style>iframe { width: 420px; height: 160px; border: 1px solid #999 }</style><h1>Portal</h1><p>${phone(1)}</p>
${many(12, (i) => `<iframe srcdoc="<html lang=en-US><p>${name(i)}: ${phone(i)}</p><p>${sentence(i, 30)}</p>"></iframe>`)}<p>${phone(2)}</p>`;

export const shadow =
  (): string => `<h1>Components</h1><div id="cards"></div><p>Light: ${phone(1)}</p><script>
  const people = ${JSON.stringify(Array.from({ length: 90 }, (_, i) => [name(i), phone(i), sentence(i, 8)]))};
  customElements.define('contact-card', class extends HTMLElement {
    connectedCallback() {
      const [name, phone, text] = people[Number(this.getAttribute('index'))];
      const root = this.attachShadow({ mode: Number(this.getAttribute('index')) % 2 ? 'open' : 'closed' });
      root.innerHTML = '<style>:host { display: block; border: 1px solid #ccd; padding: 8px; margin: 6px } b { color: #246 }</style><b></b> <span></span><slot></slot>';
      root.querySelector('b').append(name);
      root.querySelector('span').append(phone, ' ', text);
    }
  });
  document.getElementById('cards').innerHTML = people.map((_, i) => '<contact-card index="' + i + '"> slotted 212-555-01' + String(i).padStart(2, '0') + '</contact-card>').join('');
</script>`;
