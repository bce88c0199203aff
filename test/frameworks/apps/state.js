// What every framework's application shows, and the steps it is taken through. An application exports
// `html(state)` for the server and `start(element, state, isHydrating)` for the browser, which resolves to
// `{ update(state), end() }`.

const person = (id, name, phone) => ({ id, name, phone });

export const first = {
  people: [
    person(1, 'Ana Ruiz', '415-555-0101'),
    person(2, 'Kim Lee', '(415) 555-0102'),
    person(3, 'Jo Park', '+1 415 555 0103'),
    person(4, 'Ida Holm', '415.555.0104'),
  ],
  /** Shown or not. */
  isOpen: true,
  desk: '212-555-0190',
};

const withPeople = (state, people) => ({ ...state, people });
const change = (id, parts) => (state) =>
  withPeople(
    state,
    state.people.map((one) => (one.id === id ? { ...one, ...parts } : one)),
  );

export const steps = {
  'another number': change(2, { phone: '(415) 555-0182' }),
  'another name beside the same number': change(3, { name: 'Jo Park-Holm' }),
  'a list reordered by its keys': (state) => withPeople(state, state.people.toReversed()),
  'a part removed': (state) => ({ ...state, isOpen: false }),
  'a row removed': (state) => withPeople(state, state.people.slice(1)),
  'a row added in front': (state) =>
    withPeople(state, [person(9, 'Eva Blum', '415-555-0109'), ...state.people]),
  'a part shown again': (state) => ({ ...state, isOpen: true }),
  'no number any more': change(1, { phone: 'on leave' }),
};
