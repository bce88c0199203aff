// How numbers in pages look and answer, as the person chose; every page with a number hears it.

/** `card`: a click on a number opens its card. `dial`: it dials at once. */
export type NumberClick = 'card' | 'dial';

/** Links that name a number: `ask` explains the first one clicked, `dial` calls, `system` leaves them alone. */
export type LinkClick = 'ask' | 'dial' | 'system';

/** How numbers are marked; `none` shows the buttons alone. */
export type MarkStyle = 'dotted' | 'none';

/** How large buttons are beside a line of text; the least of `large` is what WCAG 2.2 asks of a target. */
export type ButtonSize = 'small' | 'medium' | 'large';

export interface Manner {
  readonly numberClick: NumberClick;
  readonly linkClick: LinkClick;
  readonly markStyle: MarkStyle;
  readonly buttonSize: ButtonSize;
}

export const NUMBER_CLICKS: readonly NumberClick[] = ['card', 'dial'];
export const LINK_CLICKS: readonly LinkClick[] = ['ask', 'dial', 'system'];
export const MARK_STYLES: readonly MarkStyle[] = ['dotted', 'none'];
export const BUTTON_SIZES: readonly ButtonSize[] = ['small', 'medium', 'large'];

export const DEFAULT_MANNER: Manner = {
  numberClick: 'card',
  linkClick: 'ask',
  markStyle: 'dotted',
  buttonSize: 'medium',
};

/** Keeps what is right of a stored record and takes the default for the rest. */
export function parseManner(stored: Readonly<Record<string, unknown>>, defaults = DEFAULT_MANNER): Manner {
  const { numberClick, linkClick, markStyle, buttonSize } = defaults;
  return {
    numberClick: NUMBER_CLICKS.find((one) => one === stored.numberClick) ?? numberClick,
    linkClick: LINK_CLICKS.find((one) => one === stored.linkClick) ?? linkClick,
    markStyle: MARK_STYLES.find((one) => one === stored.markStyle) ?? markStyle,
    buttonSize: BUTTON_SIZES.find((one) => one === stored.buttonSize) ?? buttonSize,
  };
}

/** The manner alone of something that holds more. */
export const mannerOf = ({ numberClick, linkClick, markStyle, buttonSize }: Manner): Manner => ({
  numberClick,
  linkClick,
  markStyle,
  buttonSize,
});

/** A click on a link may answer the question once; afterwards only the settings page changes the answer. */
export const withLinkAnswer = <M extends Manner>(manner: M, answer: LinkClick): M =>
  manner.linkClick === 'ask' && answer !== 'ask' ? { ...manner, linkClick: answer } : manner;
