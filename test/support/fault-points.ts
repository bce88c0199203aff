// The extension with a point at every `await` of its background and its PBX client, at which it can be told to
// stand still. For tests that end processes there: points are enumerated from the sources, never guessed. What ships
// is built without this file.

import path from 'node:path';
import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';
import { build } from './bundle.ts';
import { addKey } from './extension.ts';
import { root } from './root.ts';
import { makeTemp } from './temp.ts';

/** What a page of the extension says to all its other contexts: where to stand still, or nothing but "how is it?". */
export interface Asked {
  readonly stop?: string | null;
}

/** What each of them answers: the points passed since it was asked last, and the one it stands at. */
export interface Told {
  readonly passed: readonly string[];
  readonly held: string | null;
}

export const CHANNEL = 'fault-points';

/** Runs in each context before all else. `name` is a point's place in the sources. */
const HOLD = `globalThis.faultPoint ??= (() => {
  const channel = new BroadcastChannel('${CHANNEL}');
  const home = location.pathname.slice(1);
  let stop = null;
  let held = null;
  let passed = [];
  let free = Promise.withResolvers();
  channel.onmessage = ({ data }) => {
    if (data.told) return;
    if ('stop' in data) {
      free.resolve();
      free = Promise.withResolvers();
      stop = data.stop;
      held = null;
    }
    channel.postMessage({ told: { passed, held } });
    passed = [];
  };
  return (name, value) => {
    const point = home + ' ' + name;
    passed.push(point);
    if (point !== stop) return value;
    stop = null;
    held = point;
    Promise.resolve(value).catch(() => undefined);
    return free.promise.then(() => value);
  };
})();`;

/** Puts a point at every \`await\` of a module of ours. */
function points(): Plugin {
  return {
    name: 'fault-points',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      const file = path.relative(root, id);
      if (!/^src\/(?:background|offscreen|platform|core)\//.test(file)) return null;
      const cuts: [at: number, text: string][] = [];
      new Visitor({
        AwaitExpression({ argument }: ESTree.AwaitExpression) {
          const line = code.slice(0, argument.start).split('\n').length;
          const name = `${file}:${line}.${argument.start - code.lastIndexOf('\n', argument.start)}`;
          cuts.push([argument.start, `globalThis.faultPoint(${JSON.stringify(name)}, `], [argument.end, ')']);
        },
      }).visit(parseSync(id, code).program);
      let out = code;
      // An await within another's argument ends with it or before: from the end on, and the inner one first.
      for (const [at, text] of cuts.sort((a, b) => b[0] - a[0] || (b[1] === ')' ? 1 : -1)))
        out = out.slice(0, at) + text + out.slice(at);
      return { code: out, map: null };
    },
    renderChunk: (code) => ({ code: `${HOLD}\n${code}`, map: null }),
  };
}

/** A folder with that extension, with the id of the tests. */
export async function makeFaultyExtension(): Promise<string> {
  const folder = makeTemp('extension');
  await build(folder, [points()]);
  addKey(folder);
  return folder;
}
