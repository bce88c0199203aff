// Session descriptions on their way through a third-party call (RFC 3725, flow IV). The PBX has no media of
// its own: it first answers a phone with silence, then passes each phone's description to the other.

const lines = (sdp: string): string[] => sdp.split(/\r?\n/).filter((line) => line !== '');

/** `version` counts up with each description a phone gets in one call (RFC 3264, section 8). */
const origin = (session: number, version: number): string => `o=- ${session} ${version} IN IP4 127.0.0.1`;

/**
 * An answer to `offer` that accepts its streams and lets them run into nothing: port 9 discards. Not
 * `a=inactive`, as the RFC has it: a baresip answered so never listens again, whatever it is offered later.
 */
export function silentAnswer(offer: string, session: number): string {
  const streams = lines(offer).filter((line) => line.startsWith('m='));
  const answers = streams.flatMap((stream) => [stream.replace(/^m=(\w+) \d+/, 'm=$1 9'), 'a=sendrecv']);
  const head = ['v=0', origin(session, 1), 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'];
  return `${[...head, ...answers].join('\r\n')}\r\n`;
}

/** One phone's description as the next one the other phone gets from the PBX. */
export function passOn(sdp: string, session: number, version: number): string {
  const passed = lines(sdp).map((line) => (line.startsWith('o=') ? origin(session, version) : line));
  return `${passed.join('\r\n')}\r\n`;
}
