// How long the offscreen document lives. Opening one costs more than everything else between a click and its
// request, so it stays for a while after it had something to do, and then closes itself.

/** Milliseconds without work. */
const LINGER = 60_000;

export interface Life {
  /** Lives at least until this is done. */
  during<T>(work: Promise<T>): Promise<T>;
}

export function closeWhenIdle(): Life {
  let works = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => works === 0 && window.close(), LINGER);
  };
  rest();
  return {
    async during(work) {
      works++;
      try {
        return await work;
      } finally {
        works--;
        rest();
      }
    },
  };
}
