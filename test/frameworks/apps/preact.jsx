import { hydrate, render } from 'preact';
import { renderToString } from 'preact-render-to-string';

const Row = ({ name, phone }) => (
  <li>
    {name}: {phone}
  </li>
);

const App = ({ people, isOpen, desk }) => (
  <main>
    <ul>
      {people.map(({ id, ...one }) => (
        <Row key={id} {...one} />
      ))}
    </ul>
    {isOpen && <p>Front desk {desk}</p>}
  </main>
);

export const html = (state) => renderToString(<App {...state} />);

export async function start(element, state) {
  hydrate(<App {...state} />, element);
  return { update: (next) => render(<App {...next} />, element), end: () => render(null, element) };
}
