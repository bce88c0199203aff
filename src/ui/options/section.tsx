// One part of the settings page, and how it is reached: its name in the address behind the `#`.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import {
  AccountIcon,
  BackupIcon,
  DialIcon,
  EyeIcon,
  KeypadIcon,
  LockIcon,
  PageIcon,
  PhoneIcon,
  ReportIcon,
} from '../icons.tsx';

export const SECTIONS = [
  'accounts',
  'dialling',
  'calls',
  'pages',
  'look',
  'keys',
  'privacy',
  'report',
  'backup',
] as const;
export type SectionName = (typeof SECTIONS)[number];

const ICONS = {
  accounts: AccountIcon,
  dialling: DialIcon,
  calls: PhoneIcon,
  pages: PageIcon,
  look: EyeIcon,
  keys: KeypadIcon,
  privacy: LockIcon,
  report: ReportIcon,
  backup: BackupIcon,
} as const;

const nameIn = (hash: string): SectionName => SECTIONS.find((name) => `#${name}` === hash) ?? 'accounts';

/** The section of the address, as the person goes from one to the other. */
export function useSection(onGo: () => void): SectionName {
  const [name, setName] = useState(nameIn(location.hash));
  useEffect(() => {
    const stop = new AbortController();
    const go = () => {
      setName(nameIn(location.hash));
      onGo();
    };
    window.addEventListener('hashchange', go, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    document.title = `${t(`options_section_${name}`)} – ${t('options_title')}`;
  }, [name]);
  return name;
}

interface SectionListProps {
  /** Null while the person searches all of them. */
  readonly current: SectionName | null;
  readonly onGo: () => void;
}

export const SectionList = ({ current, onGo }: SectionListProps) => (
  <nav class="sections" aria-label={t('options_sections')}>
    {SECTIONS.map((name) => {
      const Icon = ICONS[name];
      return (
        <a
          key={name}
          href={`#${name}`}
          aria-current={name === current ? 'page' : undefined}
          // Going where the address is already changes no address, but ends a search.
          onClick={onGo}
        >
          <Icon />
          {t(`options_section_${name}`)}
        </a>
      );
    })}
  </nav>
);

interface SectionProps {
  readonly name: SectionName;
  readonly current: SectionName | null;
  readonly children: ComponentChildren;
}

/** Hidden, not taken away: what stands in its fields is still there when the person comes back. */
export const Section = ({ name, current, children }: SectionProps) => (
  <section
    class="section"
    id={`section-${name}`}
    hidden={current !== null && current !== name}
    aria-labelledby={`head-${name}`}
  >
    <h2 id={`head-${name}`}>{t(`options_section_${name}`)}</h2>
    <p class="note section-intro">{t(`options_intro_${name}`)}</p>
    {children}
  </section>
);
