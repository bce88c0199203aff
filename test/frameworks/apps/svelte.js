import { hydrate, unmount } from 'svelte';
import People from './People.svelte';

/** Only the server's bundle keeps the server's renderer. */
export const html = async (state) => {
  const { render } = await import('svelte/server');
  return (await render(People, { props: { first: state } })).body;
};

export async function start(element, state) {
  let update;
  const ready = (set) => {
    update = set;
  };
  const app = hydrate(People, { target: element, props: { first: state, ready } });
  return { update, end: () => unmount(app) };
}
