import { unitTemplates } from '@thucthi/figures/server';
import { formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { fileAnswer, withScope, type Log } from '@thucthi/platform';
import { archiveOf, attachment, fileTypes } from '@thucthi/sheet';
import { readExpected } from './expected-units.ts';
import type { Work } from './work.ts';

/** The templates of all units that owe a form for a period, as one archive, made and sent piece by piece. */
export async function templatesOf(
  { database, scope, log }: Work & { log: Log },
  slug: string,
  asked: { form: string; period: string },
): Promise<Response> {
  const { unitName, formName, period, reports } = await withScope(database, scope, (tx) => readExpected(tx, scope, slug, asked));
  const pieces = archiveOf(unitTemplates(database, scope, period, reports));
  const words = formatPeriodVi(parsePeriodCode(period), 'short');
  const name = attachment(`Mẫu ${formName} ${words} ${unitName}.zip`, `mau-nhap_${slug}_${period.replaceAll('/', '_')}.zip`);
  return fileAnswer(pieces, { type: fileTypes.zip, disposition: name }, log);
}
