import { plainPageStyle } from '@thucthi/platform';

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}
export interface ApiDocument {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: unknown;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const code = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;
const inline = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** The API's description as a page to read: plain HTML made from the OpenAPI document, no script, nothing from elsewhere. */
export function apiPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const rows = operations.map(
    ({ path, method, operation }) => `<section id="${escape(operation.operationId ?? '')}">
<h2><span>${method.toUpperCase()}</span> <code>${escape(path)}</code></h2>
<p>${inline(operation.summary ?? '')}</p><p class="who">${inline(operation.description ?? '')}</p>
${operation.parameters?.length ? `<table><thead><tr><th>Tham số / Parameter</th><th>Ở / In</th><th>Dạng / Shape</th></tr></thead><tbody>${operation.parameters.map((one) => `<tr><td><code>${escape(one.name)}</code>${one.required ? ' *' : ''}</td><td>${escape(one.in)}</td><td><code>${escape(JSON.stringify(one.schema ?? {}))}</code></td></tr>`).join('')}</tbody></table>` : ''}
${operation.requestBody ? `<details><summary>Nội dung gửi / Body</summary>${code(operation.requestBody.content)}</details>` : ''}
<details><summary>Trả lời / Answer</summary>${code(operation.responses)}</details>
</section>`,
  );
  const list = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${escape(operation.operationId ?? '')}"><b>${method.toUpperCase()}</b> ${escape(path)}</a></li>`,
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API · ${escape(document.info.title)}</title>
<style>${plainPageStyle}body{max-width:1010px}h1+p{color:var(--ink-2)}h2{margin:0}h2 span{display:inline-block;min-width:52px}
section{border-top:1px solid var(--ink);padding:12px 0 20px}.who{font-size:13px;color:var(--ink-2)}table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;padding:5px 12px 5px 0;border-bottom:1px solid var(--rule);vertical-align:top}th{font-weight:500;color:var(--ink-2)}
summary{font-size:13px;padding:6px 0;cursor:pointer}pre{overflow:auto;max-height:420px;font-size:13px;padding:8px;margin:0;border:1px solid var(--rule);background:var(--sheet)}ul{columns:2 320px;column-gap:32px;padding:0;margin:16px 0 24px;list-style:none;font-size:13px}li{padding:3px 0;border-bottom:1px solid var(--rule);break-inside:avoid}li b{display:inline-block;min-width:48px}@media(max-width:760px){li,summary{padding:11px 0}}</style></head>
<body><h1>${escape(document.info.title)} API ${escape(document.info.version)}</h1><p>${escape(document.info.description ?? '')}</p><p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p><ul>${list.join('')}</ul>${rows.join('\n')}</body></html>`;
}
