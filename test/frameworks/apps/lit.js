// Lit has no stable renderer for servers: the element fills itself in the browser, in a shadow root.

import { LitElement, html as part } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const row = ({ name, phone }) => part`<li>${name}: ${phone}</li>`;

class PeopleList extends LitElement {
  static properties = { shown: { attribute: false } };

  render() {
    const { people, isOpen, desk } = this.shown;
    return part`<main>
      <ul>${repeat(people, ({ id }) => id, row)}</ul>
      ${isOpen ? part`<p>Front desk ${desk}</p>` : null}
    </main>`;
  }
}

export const html = () => '';

export async function start(element, state) {
  customElements.define('people-list', PeopleList);
  const list = document.createElement('people-list');
  list.shown = state;
  element.append(list);
  const update = (next) => {
    list.shown = next;
  };
  return { update, end: () => list.remove() };
}
