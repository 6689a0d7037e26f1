import { usePageTools } from '@thucthi/registry/web';
import { useEffect, useRef, useState } from 'react';
import { viewHref } from '../list/task-view.ts';
import { savedViewCalls } from '../routes.ts';

/**
 * Opens the page with the view a person has chosen for that, where the address asks for nothing; answers whether that is not known yet.
 * It happens once: whoever clears all filters afterwards sees everything.
 */
export function useOpeningView(unit: string, signedIn: boolean): boolean {
  const tools = usePageTools();
  const go = tools.useGo();
  const { search } = tools.usePageAddress();
  const plain = Object.keys(search).length === 0;
  const [arrivedPlain] = useState(plain);
  const asked = arrivedPlain && signedIn;
  const read = tools.useRead(savedViewCalls.listTaskViews, asked ? {} : null);
  const opened = useRef(false);
  const opening = read.data?.views.find((view) => view.opening);
  useEffect(() => {
    if (!asked || opened.current || read.data === undefined) return;
    opened.current = true;
    if (plain && opening !== undefined) go(viewHref(unit, opening.search));
  }, [asked, read.data, plain, opening, go, unit]);
  return asked && plain && read.data === undefined && read.error === null;
}
