// An application in its page. `the-app` is whichever is being built; nothing runs before the test says so.

import * as theApp from 'the-app';
import { first, steps } from './state.js';

let state = structuredClone(first);
let app;

globalThis.fixture = {
  /** Where the framework tells it. */
  version: theApp.version ?? '',
  steps: Object.keys(steps),
  async start() {
    app = await theApp.start(document.getElementById('app'), structuredClone(first));
  },
  take(name) {
    state = steps[name](state);
    app.update(structuredClone(state));
  },
  end: () => app.end(),
  /** What the application is to show, in order. */
  texts: () => [
    ...state.people.map(({ name, phone }) => `${name}: ${phone}`),
    ...(state.isOpen ? [`Front desk ${state.desk}`] : []),
  ],
};
