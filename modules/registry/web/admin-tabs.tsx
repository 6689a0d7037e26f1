import { ContextBar, Icon, Link, Popover, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { adminWords } from './admin-words.ts';
import './admin.css';
import { usePageTools } from './tools/page-tools.tsx';

/** The administration's parts, by what one comes for. */
const groups = [
  {
    word: 'admin.group-bodies',
    parts: [
      { id: 'units', href: '/quan-tri/don-vi', word: 'admin.units', right: null },
      { id: 'indicators', href: '/quan-tri/chi-tieu', word: 'admin.indicators', right: null },
      { id: 'wordings', href: '/quan-tri/cach-goi', word: 'admin.wordings', right: 'registry.manage' },
      { id: 'rules', href: '/quan-tri/danh-gia', word: 'admin.rules', right: 'registry.manage' },
    ],
  },
  {
    word: 'admin.group-reports',
    parts: [
      { id: 'coverage', href: '/quan-tri/giao-bao-cao', word: 'admin.coverage', right: 'registry.manage' },
      { id: 'forms', href: '/quan-tri/bieu-bao-cao', word: 'admin.forms', right: 'forms.manage' },
      { id: 'reporting-calendar', href: '/quan-tri/lich-bao-cao', word: 'admin.reporting-calendar', right: 'forms.manage' },
    ],
  },
  {
    word: 'admin.group-work',
    parts: [
      { id: 'calendar', href: '/quan-tri/lich', word: 'admin.calendar', right: 'registry.manage' },
      { id: 'reminders', href: '/quan-tri/nhac-viec', word: 'admin.reminders', right: 'registry.manage' },
      { id: 'ladder', href: '/quan-tri/cap-xu-ly', word: 'admin.ladder', right: 'registry.manage' },
    ],
  },
  {
    word: 'admin.group-safety',
    parts: [
      { id: 'people', href: '/quan-tri/nguoi-dung', word: 'admin.people', right: 'people.manage' },
      { id: 'sign-in', href: '/quan-tri/dang-nhap', word: 'admin.sign-in', right: 'people.manage' },
      { id: 'audit', href: '/quan-tri/nhat-ky', word: 'admin.audit', right: 'audit.read' },
      { id: 'personal-data', href: '/quan-tri/du-lieu-ca-nhan', word: 'admin.personal-data', right: 'registry.manage' },
      { id: 'connections', href: '/quan-tri/ket-noi', word: 'admin.connections', right: 'registry.manage' },
      { id: 'health', href: '/quan-tri/suc-khoe', word: 'admin.health', right: 'registry.manage' },
    ],
  },
] as const;
type Part = (typeof groups)[number]['parts'][number];

/** The line of the administration's parts: those beside the one one is in, and the others behind what they are about. */
export function AdminTabs(props: { here: Part['id']; end?: ReactNode | undefined }) {
  const t = useText(adminWords);
  const me = usePageTools().useMe();
  const isOpen = ({ right, id }: Part): boolean => id === props.here || right === null || me?.rights.includes(right) === true;
  const shown = groups.map(({ word, parts }) => ({ word, parts: (parts as readonly Part[]).filter(isOpen) }));
  return (
    <ContextBar end={props.end}>
      <nav className="tt-adm-parts" aria-label={t('admin')}>
        {shown.map(({ word, parts }) =>
          parts.length === 1 || parts.some(({ id }) => id === props.here) ? (
            parts.map((part) => <PartLink key={part.id} part={part} here={props.here} />)
          ) : parts.length === 0 ? null : (
            <Popover
              key={word}
              className="tt-menu"
              label={t(word)}
              trigger={(trigger) => (
                <button type="button" {...trigger}>
                  {t(word)}
                  <Icon name="down" size="xs" />
                </button>
              )}
            >
              {() => parts.map((part) => <PartLink key={part.id} part={part} here={props.here} />)}
            </Popover>
          ),
        )}
      </nav>
    </ContextBar>
  );
}

/** A part by its name; what one may not use does not stand there. */
function PartLink({ part, here }: { part: Part; here: Part['id'] }) {
  const t = useText(adminWords);
  return (
    <Link href={part.href} {...(part.id === here ? { 'aria-current': 'page' as const } : {})}>
      {t(part.word)}
    </Link>
  );
}
