// React, version 18 or 19: the builder says which.

import { version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

function Row({ name, phone }) {
  return (
    <li>
      {name}: {phone}
    </li>
  );
}

function App({ people, isOpen, desk }) {
  return (
    <main>
      <ul>
        {people.map(({ id, ...one }) => (
          <Row key={id} {...one} />
        ))}
      </ul>
      {isOpen && <p>Front desk {desk}</p>}
    </main>
  );
}

export { version };
export const html = (state) => renderToString(<App {...state} />);

export async function start(element, state) {
  const onRecoverableError = (error) => console.error(error.message);
  const root = hydrateRoot(element, <App {...state} />, { onRecoverableError });
  return { update: (next) => root.render(<App {...next} />), end: () => root.unmount() };
}
