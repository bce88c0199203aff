// The icons of our pages, one family: 20 px grid, strokes of 1.6, round ends, in the colour of the text.
// All are decoration; whatever they say is also said in words.

import type { ComponentChildren } from 'preact';

interface IconProps {
  readonly children: ComponentChildren;
  /** Points the way sentences are written. */
  readonly isOnward?: boolean;
}

function Icon({ children, isOnward = false }: IconProps) {
  return (
    <svg
      class={isOnward ? 'icon icon-onward' : 'icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
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

export const GearIcon = () => (
  <Icon>
    <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5" />
    <path d="m13 13 3.5 3.5" />
  </Icon>
);

export const AccountIcon = () => (
  <Icon>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.8 16.5c.8-3 3.2-4.3 6.2-4.3s5.4 1.3 6.2 4.3" />
  </Icon>
);

export const DialIcon = () => (
  <Icon isOnward>
    <path d="M3.5 10h11M11 5.5l4.5 4.5-4.5 4.5" />
  </Icon>
);

export const PageIcon = () => (
  <Icon>
    <rect x="3" y="4" width="14" height="12" rx="2" />
    <path d="M3 7.5h14M6 11h5M6 13.3h3" />
  </Icon>
);

export const ReportIcon = () => (
  <Icon>
    <path d="M2.5 10.5h3l2-5 4 9.5 2-4.5h4" />
  </Icon>
);

export const BackupIcon = () => (
  <Icon>
    <path d="M10 3v9M6.5 8.800 10 12.3l3.5-3.5M3.5 13v2.5A1.5 1.5 0 0 0 5 17h10a1.5 1.5 0 0 0 1.5-1.5V13" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M10 4.5v11M4.5 10h11" />
  </Icon>
);

export const RemoveIcon = () => (
  <Icon>
    <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M10 15.5v-11M5.5 9 10 4.5 14.5 9" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M10 4.5v11M5.5 11 10 15.5l4.5-4.5" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.5 3.5 7.5-8" />
  </Icon>
);
