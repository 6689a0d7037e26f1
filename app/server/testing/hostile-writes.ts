import type { MatrixBody } from './matrix-ground.ts';

/** One write of a module with a text in every field that takes one, and where what it wrote is read. */
export interface HostileWrite {
  readonly what: string;
  readonly by: 'office' | 'administrator';
  readonly path: string;
  readonly body: (text: string, serial: number) => Record<string, unknown>;
  /** All texts at once: what is written is then read in a thread of its own, which takes its time. */
  readonly slow?: true;
  /** The key of the object within the body, where fields are nested. */
  readonly within?: string;
  readonly read: (answer: Record<string, unknown>) => string;
  /** How many times the text stands in what is read. */
  readonly times: number;
  /** A further step by what was written, which somebody may try on the things of others. */
  readonly step?: (id: string) => { path: string; body: Record<string, unknown> };
}

/** The writes, as the office and the administrator of a body make them; `person` is the office's own. */
export function hostileWrites(own: MatrixBody, person: string): readonly HostileWrite[] {
  const unit = own.slugs.root;
  const [ward] = own.slugs.wards;
  const day = '2026-11-16';
  const idOf = (answer: Record<string, unknown>): string => String(answer['id']);
  return [
    {
      what: 'a document',
      by: 'office',
      path: '/documents',
      within: 'document',
      body: (text) => ({
        document: {
          restricted: false,
          symbol: text,
          kind: text.slice(0, 60).trim(),
          title: text,
          issuer: text,
          issuedOn: day,
          signer: text,
          signerOffice: text,
          recipients: [text],
          note: text,
          clauses: [{ label: 'Điều 1', title: text }],
          files: [{ name: text, hash: 'a'.repeat(64) }],
        },
      }),
      read: (answer) => `/documents/${idOf(answer)}?unit=${unit}`,
      times: 8,
      step: (id) => ({
        path: `/documents/${id}/revisions`,
        body: {
          basedOn: 1,
          reason: 'sửa trích yếu',
          document: { restricted: false, symbol: null, kind: 'Thông báo', title: 'Khác', issuer: 'UBND', issuedOn: day },
        },
      }),
    },
    {
      what: 'a comment on a figure',
      by: 'office',
      path: `/cells/${ward}/comments`,
      body: (text) => ({ indicator: 'budget-revenue', period: '2026-10', figure: null, text }),
      read: () => `/cells/${ward}?indicator=budget-revenue&period=2026-10`,
      times: 1,
    },
    {
      what: 'a task',
      by: 'office',
      path: '/directives',
      within: 'directive',
      body: (text) => ({
        directive: { source: 'session', sourceName: text, toldBy: text, toldOn: day, words: text },
        tasks: [{ lead: ward, content: text, product: text, authority: text, responsible: text, deadline: '2026-11-30' }],
      }),
      read: (answer) => `/tasks/${(answer['tasks'] as string[])[0]}?unit=${unit}`,
      times: 7,
      step: (id) => ({ path: `/tasks/${id}/decisions`, body: { basedOn: 1, kind: 'cancel', note: 'không cần nữa' } }),
    },
    {
      what: 'an obstacle',
      by: 'office',
      path: '/obstacles',
      body: (text) => ({ unit, content: text, waitsFor: { outside: text }, since: day }),
      read: (answer) => `/obstacles/${idOf(answer)}?unit=${unit}`,
      times: 2,
      step: (id) => ({ path: `/obstacles/${id}/steps`, body: { basedOn: 1, kind: 'note', words: 'thử' } }),
    },
    {
      what: 'a monitored file',
      by: 'office',
      path: '/monitored-files',
      within: 'file',
      body: (text) => ({
        file: {
          kind: 'incident',
          stage: 'received',
          stageSince: day,
          number: text.slice(0, 60).trim(),
          subject: text,
          owner: { office: text },
          dueOn: null,
          readers: [person],
        },
      }),
      read: (answer) => `/monitored-files/${idOf(answer)}?unit=${unit}`,
      times: 2,
      step: (id) => ({ path: `/monitored-files/${id}/steps`, body: { basedOn: 1, step: { act: 'close', on: day } } }),
    },
    {
      what: 'a session',
      by: 'office',
      path: '/sessions',
      within: 'facts',
      body: (text, serial) => ({
        unit,
        facts: {
          kind: 'executive',
          title: text,
          heldOn: '2026-11-27',
          startsAt: `08:${String(serial).padStart(2, '0')}`,
          place: text,
          chair: text,
          secretary: text,
          period: '2026-10',
        },
      }),
      read: (answer) => `/sessions/${idOf(answer)}?unit=${unit}`,
      times: 4,
      step: (id) => ({ path: `/sessions/${id}/moves`, body: { basedOn: 1, to: 'summoned' } }),
    },
    {
      what: 'a plan',
      by: 'office',
      path: '/plans',
      body: (text) => ({
        unit,
        name: text,
        kind: 'plan',
        issuers: ['city'],
        period: '2026',
        decidedOn: day,
        documentSymbol: text,
      }),
      read: (answer) => `/plans/${encodeURIComponent(String(answer['key']))}?unit=${unit}`,
      times: 2,
    },
    {
      what: 'a saved view',
      by: 'office',
      path: '/my-task-views',
      body: (text) => ({ name: text, search: { q: text, constructor: text } }),
      read: () => '/my-task-views',
      times: 3,
      step: (id) => ({ path: `/my-task-views/${id}`, body: { basedOn: 1, name: 'của tôi' } }),
    },
    {
      what: 'a pasted paper',
      by: 'office',
      slow: true,
      path: '/pasted-texts',
      body: (text) => ({ unit, text: `${text}\nTrong 9 tháng năm 2026, thành phố đón 412.350 lượt khách.` }),
      read: (answer) => `/papers/${idOf(answer)}`,
      times: 1,
      step: (id) => ({ path: `/papers/${id}/readings`, body: { basedOn: 0 } }),
    },
    {
      what: 'a person',
      by: 'administrator',
      path: '/people',
      body: (text, serial) => ({
        username: `nguoi-${serial}`,
        name: text,
        position: text,
        password: 'một câu thật dài để nhớ',
        roles: [],
      }),
      read: () => '/people?limit=200',
      times: 2,
      step: (id) => ({ path: `/people/${id}/active`, body: { basedOn: 1, active: false } }),
    },
    {
      what: 'a unit',
      by: 'administrator',
      path: '/units',
      body: (text, serial) => ({
        units: [
          { slug: `don-vi-${serial}`, name: text, kind: 'ward', code: null, tree: 'territory', parent: unit, validFrom: '2026-01-01' },
        ],
      }),
      read: () => `/units?unit=${unit}&limit=4000`,
      times: 1,
    },
  ];
}
