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
<style>:root{color-scheme:light dark}body{margin:0 auto;max-width:960px;padding:24px;font:15px/1.5 system-ui,sans-serif}h1{font-size:22px}h2{font-size:16px;margin:0}h2 span{display:inline-block;min-width:52px;font-weight:600}
section{border-top:1px solid #8888;padding:16px 0}.who{font-size:13px;opacity:.8;margin:0 0 8px}table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;padding:4px 12px 4px 0;border-bottom:1px solid #8884;vertical-align:top}
pre{overflow:auto;max-height:420px;font-size:13px;padding:8px;border:1px solid #8884}code{font-size:13px;overflow-wrap:anywhere}ul{columns:2 320px;padding-left:18px;font-size:13px}</style></head>
<body><h1>${escape(document.info.title)} API ${escape(document.info.version)}</h1><p>${escape(document.info.description ?? '')}</p><p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p><ul>${list.join('')}</ul>${rows.join('\n')}</body></html>`;
}
