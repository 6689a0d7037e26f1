import { fileURLToPath } from 'node:url';

/** Where the platform keeps its own migrations. */
export const migrationFolder = fileURLToPath(new URL('.', import.meta.url));
