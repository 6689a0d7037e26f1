import { fileURLToPath } from 'node:url';
import { platformMigrations } from '@thucthi/platform';

const modules = [
  'registry',
  'access',
  'mandates',
  'targets',
  'figures',
  'collection',
  'households',
  'assessment',
  'intake',
  'tasks',
  'reports',
  'sessions',
] as const;

/** Every folder of migrations in the house; file names order them across folders. */
export const migrationFolders: readonly string[] = [
  platformMigrations,
  ...modules.map((name) => fileURLToPath(new URL(`../../modules/${name}/migrations/`, import.meta.url))),
];
