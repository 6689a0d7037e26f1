import '@thucthi/ui/styles.css';
import './places/places.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LocaleProvider, TextProvider } from '@thucthi/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/use-read.ts';
import { words } from './locales/words.ts';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <LocaleProvider>
        <TextProvider catalogue={words} missing="show-key">
          <RouterProvider router={router} />
        </TextProvider>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
);
