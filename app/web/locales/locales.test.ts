import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** The same in both languages by nature: no words in them. */
const sameInBoth: readonly string[] = ['document.of-date'];
/** English wordings in which Vietnamese words stand on purpose. */
const quotesVietnamese: readonly string[] = ['setup.body-vi-hint'];

const web = fileURLToPath(new URL('..', import.meta.url));
const modules = fileURLToPath(new URL('../../../modules/', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): string[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['dist', 'locales', 'fixtures', 'node_modules'].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const texts = [web, ...readdirSync(modules).map((name) => join(modules, name, 'web'))].flatMap((folder) => {
  try {
    return sources(folder);
  } catch {
    return []; // a module without a web part
  }
});

const plain = (wording: string | { one: string; other: string }): string => (typeof wording === 'string' ? wording : `${wording.one} ${wording.other}`);

describe('the message catalogue', () => {
  it('has every key in both languages', () => {
    expect(Object.keys(vi).length).toBeGreaterThan(100);
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted());
  });

  it('holds no key that no page uses', () => {
    expect(texts.length).toBeGreaterThan(30);
    const all = texts.join('\n');
    expect(Object.keys(vi).filter((key) => !all.includes(`'${key}'`))).toEqual([]);
  });

  it('is translated', () => {
    const same = (Object.keys(vi) as (keyof typeof vi)[]).filter((key) => plain(vi[key]) === plain(en[key]) && /\p{L}/u.test(plain(en[key]).replace(/\{\w+\}/g, '')));
    expect(same.filter((key) => !sameInBoth.includes(key))).toEqual([]);
  });

  it('has no Vietnamese left in the English', () => {
    const left = (Object.keys(en) as (keyof typeof en)[]).filter((key) => /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i.test(plain(en[key])));
    expect(left.filter((key) => !quotesVietnamese.includes(key))).toEqual([]);
  });

  it('is Vietnamese in composed letters', () => {
    for (const wording of Object.values(vi)) expect(plain(wording)).toBe(plain(wording).normalize('NFC'));
  });
});
