import { createSSRApp, reactive, version } from 'vue';
import { renderToString } from 'vue/server-renderer';

const template = `<main>
  <ul><li v-for="one in people" :key="one.id">{{ one.name }}: {{ one.phone }}</li></ul>
  <p v-if="isOpen">Front desk {{ desk }}</p>
</main>`;

const appOf = (data) => createSSRApp({ template, data: () => data });

export { version };
export const html = (state) => renderToString(appOf(state));

export async function start(element, state) {
  const data = reactive(state);
  const app = appOf(data);
  app.mount(element);
  return { update: (next) => Object.assign(data, next), end: () => app.unmount() };
}
