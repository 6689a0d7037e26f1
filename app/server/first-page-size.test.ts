import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstPageSize } from './first-page-size.ts';

it('counts the page, its scripts with all they import, and the styles, each file once; other pages and faces not', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'first-page-'));
  const put = (file: string, text: string) => writeFileSync(join(dist, file), text);
  try {
    mkdirSync(join(dist, '.vite'));
    for (const file of ['index.html', 'theme.js', 'mark.svg', 'main.js', 'shared.js', 'home.js', 'cockpit.js', 'main.css', 'other.js'])
      put(file, file.repeat(50));
    put('face.woff2', 'x'.repeat(1000));
    put(
      '.vite/manifest.json',
      JSON.stringify({
        'index.html': {
          file: 'main.js',
          isEntry: true,
          imports: ['_shared'],
          css: ['main.css'],
          assets: ['face.woff2'],
          dynamicImports: ['other.tsx'],
        },
        _shared: { file: 'shared.js' },
        'places/home-page.tsx': { file: 'home.js', imports: ['index.html', '_shared'] },
        'places/cockpit/cockpit-page.tsx': { file: 'cockpit.js', imports: ['_shared'] },
        'other.tsx': { file: 'other.js' },
      }),
    );
    const size = await firstPageSize(dist);
    expect(size.files.map((each) => each.file).toSorted()).toEqual([
      'cockpit.js',
      'home.js',
      'index.html',
      'main.css',
      'main.js',
      'mark.svg',
      'shared.js',
      'theme.js',
    ]);
    expect(size.gzip).toBe(size.files.reduce((sum, each) => sum + each.gzip, 0));
    expect(size.fonts).toBe(1000);
    put('main.js', 'the code of the page; '.repeat(5000));
    const unpacked = (await firstPageSize(dist)).files.find((each) => each.file === 'main.js')?.gzip;
    expect(unpacked).toBeLessThan(2000);
    put('main.js.gz', 'packed when built');
    expect((await firstPageSize(dist)).files.find((each) => each.file === 'main.js')?.gzip).toBe('packed when built'.length);
    put('.vite/manifest.json', '{}');
    await expect(firstPageSize(dist)).rejects.toThrow('home-page');
  } finally {
    rmSync(dist, { recursive: true });
  }
});
