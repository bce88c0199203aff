// The icons of our pages, one family: 20 px grid, strokes of 1.6, round ends, in the colour of the text.
// All are decoration; whatever they say is also said in words.

import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The product's mark, as in the toolbar. */
export const Mark = () => <img class="mark" src="icons/icon.svg" alt="" width="32" height="32" />;

export const EyeIcon = () => (
  <Icon>
    <path d="M2.2 10c1.5-3.3 4.4-5 7.8-5s6.3 1.7 7.8 5c-1.5 3.3-4.4 5-7.8 5s-6.3-1.7-7.8-5Z" />
    <circle cx="10" cy="10" r="2.4" />
  </Icon>
);

export const EyeOffIcon = () => (
  <Icon>
    <path d="M4.4 6.5C3.5 7.4 2.7 8.6 2.2 10c1.5 3.3 4.4 5 7.8 5 1.2 0 2.3-.2 3.3-.6" />
    <path d="M8 5.2c.6-.1 1.3-.2 2-.2 3.4 0 6.3 1.7 7.8 5-.5 1.1-1.2 2.1-2 2.9" />
    <path d="m3.5 3.5 13 13" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M10 3.2 17.3 16H2.7L10 3.2Z" />
    <path d="M10 8.2v3.6M10 13.9v.1" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon>
    <path d="M4.3 3.6 6.6 3l1.7 3.7-1.5 1.4a9 9 0 0 0 5.1 5.1l1.4-1.5 3.7 1.7-.6 2.3c-.2.8-.9 1.3-1.7 1.3C8.7 17 3 11.3 3 5.3c0-.8.5-1.5 1.3-1.7Z" />
  </Icon>
);

export const OpenIcon = () => (
  <Icon>
    <path d="M8.5 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3.5" />
    <path d="M12 3.5h4.5V8M16.2 3.8 9.5 10.5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m6 8 4 4 4-4" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <rect x="4.5" y="9" width="11" height="7.5" rx="2" />
    <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

export const KeypadIcon = () => (
  <Icon>
    <path
      d="M5 5v.1M10 5v.1M15 5v.1M5 10v.1M10 10v.1M15 10v.1M5 15v.1M10 15v.1M15 15v.1"
      stroke-width="2.4"
    />
  </Icon>
);

export const BackspaceIcon = () => (
  <Icon>
    <path d="M7 5h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 15 15H7l-4.5-5L7 5Z" />
    <path d="m9.5 8 4 4m0-4-4 4" />
  </Icon>
);
