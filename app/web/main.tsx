import '@thucthi/ui/styles.css';
import './places/places.css';
import './sign-in/sign-in.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { PageToolsProvider } from '@thucthi/registry/web';
import { LocaleProvider, TextProvider } from '@thucthi/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/use-read.ts';
import { words } from './locales/words.ts';
import { registerWorker } from './offline/register-worker.ts';
import { router } from './router.tsx';
import { pageTools } from './shell/page-tools.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <LocaleProvider>
        <TextProvider catalogue={words} missing="show-key">
          <PageToolsProvider tools={pageTools}>
            <RouterProvider router={router} />
          </PageToolsProvider>
        </TextProvider>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
);
registerWorker();
