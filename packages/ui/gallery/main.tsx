import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@thucthi/ui/styles.css';
import { applyTheme, createCatalogue, LanguageSwitch, LocaleProvider, SearchField, TextProvider, ThemeSwitch, TopBar } from '../index.tsx';
import { ChartPage } from './chart-page.tsx';
import { CockpitPage } from './cockpit-page.tsx';
import { EntryPage } from './entry-page.tsx';
import { PartsPage } from './parts-page.tsx';
import { SheetPage } from './sheet-page.tsx';

const pages = [
  { id: 'cockpit', label: 'Điều hành', page: CockpitPage },
  { id: 'chart', label: 'Chỉ tiêu', page: ChartPage },
  { id: 'sheet', label: 'Giao chỉ tiêu', page: SheetPage },
  { id: 'entry', label: 'Báo cáo', page: EntryPage },
  { id: 'parts', label: 'Thành phần', page: PartsPage },
] as const;

function Gallery() {
  const [id, setId] = useState(window.location.hash.slice(1) || 'cockpit');
  useEffect(() => {
    const follow = () => setId(window.location.hash.slice(1) || 'cockpit');
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const Shown = (pages.find((page) => page.id === id) ?? pages[0]).page;
  return (
    <>
      <TopBar
        homeHref="#cockpit"
        places={[
          ...pages.map((page) => ({ id: page.id, label: page.label, href: `#${page.id}`, current: page.id === id })),
          { id: 'more1', label: 'Đơn vị', href: '#parts', more: true },
          { id: 'more2', label: 'Danh mục chỉ tiêu', href: '#parts', more: true },
        ]}
        end={
          <>
            <SearchField value="" onChange={() => {}} placeholder="Tìm chỉ tiêu, đơn vị…" />
            <LanguageSwitch />
            <ThemeSwitch />
            <span>Chủ tịch UBND</span>
          </>
        }
        menuEnd={
          <>
            <LanguageSwitch />
            <ThemeSwitch />
          </>
        }
      />
      <Shown />
    </>
  );
}

applyTheme();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider>
        <TextProvider catalogue={createCatalogue({})}>
          <Gallery />
        </TextProvider>
      </LocaleProvider>
    </StrictMode>,
  );
}
