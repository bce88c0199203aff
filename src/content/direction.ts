// How the card turns where its sentences are written from the right. The page's own direction does not
// count: a button is placed by coordinates of the window, and the card speaks the browser's language.

const FROM_THE_RIGHT = `
.card { direction: rtl; text-align: right; }
.card b, .card dd { unicode-bidi: plaintext; }
.card.docked { right: auto; left: 16px; }
`;

/** Rules to add to the style sheet of the shadow root; `direction` is `ltr` or `rtl`. */
export const directionStyle = (direction: string): string => (direction === 'rtl' ? FROM_THE_RIGHT : '');
