import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { listen, whyPortIsClosed } from './listen.ts';

test('a taken port is told before anything is begun, a free one is left free', async () => {
  const other = await listen(() => new Response('other'), { host: '127.0.0.1', port: 0 });
  const at = { host: '127.0.0.1', port: other.port };
  expect(await whyPortIsClosed(at)).toContain(`Cổng ${other.port} đang có chương trình khác dùng`);
  await other.close(1500);
  expect(await whyPortIsClosed(at)).toBeNull();
  const again = createServer();
  await new Promise<void>((resolve) => again.listen(at.port, at.host, resolve));
  again.close();
  expect(await whyPortIsClosed({ host: '192.0.2.1', port: 4080 })).toContain('192.0.2.1');
  expect(await whyPortIsClosed({ host: '127.0.0.1', port: 0 })).toBeNull();
});
