// Numbers in plain text: scan and match in one go, for selections, the popup and tests.

export { findNumbers } from './match.ts';
