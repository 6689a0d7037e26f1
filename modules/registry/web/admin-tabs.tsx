import { ContextBar, Link, useText } from '@thucthi/ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { adminWords } from './admin-words.ts';
import './admin.css';
import { usePageTools } from './tools/page-tools.tsx';

const parts = [
  { id: 'units', href: '/quan-tri/don-vi', word: 'admin.units', right: null },
  { id: 'indicators', href: '/quan-tri/chi-tieu', word: 'admin.indicators', right: null },
  { id: 'coverage', href: '/quan-tri/giao-bao-cao', word: 'admin.coverage', right: 'registry.manage' },
  { id: 'forms', href: '/quan-tri/bieu-bao-cao', word: 'admin.forms', right: 'forms.manage' },
  { id: 'reporting-calendar', href: '/quan-tri/lich-bao-cao', word: 'admin.reporting-calendar', right: 'forms.manage' },
  { id: 'wordings', href: '/quan-tri/cach-goi', word: 'admin.wordings', right: 'registry.manage' },
  { id: 'rules', href: '/quan-tri/danh-gia', word: 'admin.rules', right: 'registry.manage' },
  { id: 'calendar', href: '/quan-tri/lich', word: 'admin.calendar', right: 'registry.manage' },
  { id: 'reminders', href: '/quan-tri/nhac-viec', word: 'admin.reminders', right: 'registry.manage' },
  { id: 'ladder', href: '/quan-tri/cap-xu-ly', word: 'admin.ladder', right: 'registry.manage' },
  { id: 'people', href: '/quan-tri/nguoi-dung', word: 'admin.people', right: 'people.manage' },
  { id: 'sign-in', href: '/quan-tri/dang-nhap', word: 'admin.sign-in', right: 'people.manage' },
  { id: 'audit', href: '/quan-tri/nhat-ky', word: 'admin.audit', right: 'audit.read' },
  { id: 'health', href: '/quan-tri/suc-khoe', word: 'admin.health', right: 'registry.manage' },
] as const;

/** The line of the administration's parts; what one may not use does not stand there. */
export function AdminTabs(props: { here: (typeof parts)[number]['id']; end?: ReactNode | undefined }) {
  const t = useText(adminWords);
  const me = usePageTools().useMe();
  const shown = parts.filter(({ right, id }) => id === props.here || right === null || me?.rights.includes(right) === true);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = line.current?.querySelector<HTMLElement>('[aria-current]');
    // On a phone the line moves sideways: the part one is in stands in sight, with a bit of the one before it.
    if (line.current && current) line.current.scrollLeft = current.offsetLeft - line.current.offsetLeft - 40;
  }, [shown.length]);
  return (
    <ContextBar end={props.end}>
      <nav ref={line} className="tt-adm-parts" aria-label={t('admin')}>
        {shown.map((part) => (
          <Link key={part.id} href={part.href} {...(part.id === props.here ? { 'aria-current': 'page' as const } : {})}>
            {t(part.word)}
          </Link>
        ))}
      </nav>
    </ContextBar>
  );
}
