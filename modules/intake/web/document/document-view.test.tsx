import { LocaleProvider } from '@thucthi/ui';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Paper } from '../../contract.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { DocumentView } from './document-view.tsx';

const draw = (paper: Paper, current: string | null = null, place: { start: number; end: number } | null = null): string => {
  const view = <DocumentView paper={paper} waiting={[]} current={current} place={place} onPick={() => {}} ref={createRef()} />;
  return renderToStaticMarkup(<LocaleProvider locale="vi">{view}</LocaleProvider>);
};
const pagesOf = (html: string): string => html.slice(html.indexOf('>', html.indexOf('tt-doc-pages')) + 1);
const wordsOf = (html: string): string =>
  html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ''); // prettier-ignore

test('every word of the paper is drawn, each finding once and with its number', () => {
  const paper = samplePaper();
  const html = pagesOf(draw(paper, 'o4', { start: 0, end: 12 }));
  expect(wordsOf(html)).toBe(paper.text.replaceAll(/\s+/g, ''));
  for (const { oid } of paper.findings) expect(html.split(`data-finding="${oid}"`)).toHaveLength(2);
  expect(html.match(/data-number="/g)).toHaveLength(paper.findings.length);
  expect(html).toContain('<td rowSpan="1" colSpan="1">Hoa Đông</td>');
  expect(html.match(/role="heading"/g)).toHaveLength(5);
  expect(html).toMatch(/class="tt-found contradiction on"[^>]*data-finding="o4"/);
  expect(html).toMatch(/class="tt-part">thu tiền sử dụng đất/);
  expect(html).toMatch(/data-place="">ỦY BAN NHÂN/);
});

test('what a paper holds is text, whatever it looks like', () => {
  const text = '<script>alert(1)</script> thu đạt 5 tỷ <img src=x onerror=alert(2)> \ud83d đồng';
  const [one] = samplePaper().findings;
  if (one === undefined) throw new Error('the sample holds nothing');
  const start = text.indexOf('5 tỷ');
  const paper: Paper = { ...samplePaper(), text, blocks: [], checks: [], others: [], findings: [{ ...one, start, end: start + 20 }] };
  const html = pagesOf(draw(paper));
  expect(html).not.toMatch(/<script|<img/);
  expect(wordsOf(html)).toContain('<script>alert(1)</script>');
});
