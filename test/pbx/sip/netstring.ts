// Netstrings (`5:hello,`): how baresip's control socket frames its JSON.

export const writeNetstring = (text: string): string => `${Buffer.byteLength(text)}:${text},`;

/** Takes bytes as they come and gives whole texts as they are complete. */
export function netstringReader(take: (text: string) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = /^(\d+):/.exec(waiting.subarray(0, 12).toString('latin1'));
      const start = head?.[0].length ?? 0;
      const end = start + Number(head?.[1] ?? 0);
      if (!head || waiting.length < end + 1) return;
      take(waiting.subarray(start, end).toString('utf8'));
      waiting = waiting.subarray(end + 1);
    }
  };
}
