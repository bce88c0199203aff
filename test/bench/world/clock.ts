// Times our own script in its world: every way in which the browser wakes it – timers, frames, observers,
// answers, the end of a pause – is wrapped, and what runs from there to the next rest is counted. Must be
// loaded before what it is to time.

/** Milliseconds since the last reset; `waiting` is the number of questions without an answer. */
export const clock = { busy: 0, longest: 0, waiting: 0, lastBusy: 0 };

export function resetClock(): void {
  Object.assign(clock, { busy: 0, longest: 0, lastBusy: performance.now() });
}

let depth = 0;
let since = 0;

function begin(): void {
  if (depth++ === 0) since = performance.now();
}

function end(): void {
  if (--depth > 0) return;
  clock.lastBusy = performance.now();
  const ran = clock.lastBusy - since;
  clock.busy += ran;
  clock.longest = Math.max(clock.longest, ran);
}

/** Steps of promises behind one awakening that may still be ours. */
const HOPS = 40;

/** Counts from here until nothing is left to do without the browser. */
export async function wake(): Promise<void> {
  begin();
  for (let i = 0; i < HOPS; i++) await undefined;
  end();
}

type Callback = (...args: unknown[]) => unknown;

const timed =
  (callback: Callback): Callback =>
  (...args) => {
    void wake();
    return callback(...args);
  };

const world = globalThis as unknown as Record<string, unknown>;

function put(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The browser's own, for the bench itself. */
export const real = {
  setTimeout: window.setTimeout.bind(window),
  MutationObserver: window.MutationObserver,
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
};

for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
  const own = (world[name] as Callback).bind(window);
  put(name, (callback: Callback, ...rest: unknown[]) => own(timed(callback), ...rest));
}

for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
  const own = world[name] as new (...args: unknown[]) => object;
  put(name, new Proxy(own, { construct: (target, [heard, ...rest]) => new target(timed(heard), ...rest) }));
}

const scheduler = world.scheduler as { yield?: () => Promise<void> } | undefined;
if (scheduler?.yield) {
  put('scheduler', {
    yield: async () => {
      await scheduler.yield?.();
      void wake();
    },
  });
}

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> } & Record<string, unknown>;
  readonly i18n: unknown;
  readonly dom: unknown;
}
const api = ((world.browser as Api | undefined)?.runtime ? world.browser : world.chrome) as Api;

async function sendMessage(message: unknown): Promise<unknown> {
  clock.waiting++;
  try {
    return await api.runtime.sendMessage(message);
  } finally {
    clock.waiting--;
    void wake();
  }
}

const { id, onMessage, onConnect } = api.runtime;
put('browser', { runtime: { id, onMessage, onConnect, sendMessage }, i18n: api.i18n, dom: api.dom });
