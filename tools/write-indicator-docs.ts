import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indicatorCatalogue, ownerSectorNames } from '../modules/registry/data/indicators/index.ts';
import type { IndicatorDef, IndicatorGroup } from '../modules/registry/data/indicators/index.ts';

const groupTitles: Record<IndicatorGroup, string> = {
  economy: 'Kinh tế tổng hợp · Economy',
  'budget-investment-land': 'Ngân sách, đầu tư công, đất đai · Budget, public investment, land',
  'agriculture-rural': 'Nông nghiệp, nông thôn · Agriculture and countryside',
  social: 'Xã hội · Social',
  'environment-urban': 'Môi trường, đô thị · Environment and town',
  'order-defence': 'Trật tự, quốc phòng · Order and defence',
  'administration-digital': 'Cải cách hành chính, chuyển đổi số, thực thi · Administration, digital government, execution',
};

const head = `# Indicators

The catalogue the product starts with, generated from \`modules/registry/data/indicators\` by
\`node tools/write-indicator-docs.ts\`; a test fails when this page is stale. Codes are stable: the API, imports and
exports use them. An installation adds its own indicators beside these.

* **Row**: row of the catalogue of 80 customary socio-economic indicators. Compound rows are split, so that each thing
  measured is one indicator. Rows 36 and 37 (rates of disbursement) are percentages of
  \`public-investment-disbursement\`, not indicators. "–": an operand of a rate, or stated by single reports.
* **Accumulation**: \`sum\` adds months · \`last\` latest stands for the period · \`index\` entered as the change against the
  same period of the year before, never computed from months · \`ratio-of-sums\` from its parts · \`season\` · \`year-only\`.
* **Roll-up** over units: \`sum\`, \`weighted\` by another indicator, \`ratio-of-sums\`, or \`none\` (not additive).
* **% of plan**: \`ratio\` actual ÷ plan · \`limit\` met while not exceeded · \`reduction\` achieved ÷ planned ·
  \`points\` difference in percentage points · \`none\` not judged against a plan.
* **Issuers**: whose plans customarily hold a target of it.
`;

/** The whole text of docs/indicators.md for the catalogue given. */
export function indicatorDocs(indicators: readonly IndicatorDef[] = indicatorCatalogue): string {
  const groups = [...new Set(indicators.map((indicator) => indicator.group))];
  const sections = groups.map((group) => {
    const rows = indicators.filter((indicator) => indicator.group === group).map(tableRow);
    return `\n## ${groupTitles[group]}\n\n${tableHead}\n${rows.join('\n')}\n`;
  });
  return `${head}\n${indicators.length} indicators.\n${sections.join('')}`;
}

const columns = [
  'Code',
  'Tên',
  'Name',
  'Đơn vị',
  'Decimals',
  'Frequency',
  'Good',
  'Accumulation',
  'Roll-up',
  'Prices',
  '% of plan',
  'Issuers',
  'Owner',
  'Part of',
  'Law',
  'Row',
];
const tableHead = `| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`;

function tableRow(indicator: IndicatorDef): string {
  const cells = [
    `\`${indicator.code}\``,
    indicator.name.vi,
    indicator.name.en,
    indicator.unit,
    String(indicator.decimals),
    indicator.frequency,
    indicator.polarity,
    indicator.accumulation,
    rollUpCell(indicator),
    indicator.priceBasis ?? '–',
    indicator.planConvention,
    indicator.issuers.length === 0 ? '–' : indicator.issuers.join(', '),
    ownerSectorNames[indicator.ownerSector],
    indicator.parent === undefined ? '–' : `\`${indicator.parent}\``,
    indicator.legalSource ?? '–',
    indicator.catalogueRow === undefined ? '–' : String(indicator.catalogueRow),
  ];
  return `| ${cells.join(' | ')} |`;
}

function rollUpCell({ rollUp, weightIndicator, formula }: IndicatorDef): string {
  if (weightIndicator !== undefined) return `${rollUp} by \`${weightIndicator}\``;
  if (formula === undefined) return rollUp;
  return `${rollUp}: \`${formula.numerator}\` ÷ \`${formula.denominator}\` × ${formula.scale}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = fileURLToPath(new URL('../docs/indicators.md', import.meta.url));
  writeFileSync(page, indicatorDocs());
  process.stdout.write(`Wrote ${page}\n`);
}
