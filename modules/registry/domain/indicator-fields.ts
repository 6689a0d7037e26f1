import { definitionTerms } from './definition-terms.ts';

/** The fields of the catalogue in the order and with the Vietnamese names in which reports go through them. */
export const indicatorFields = Object.entries(definitionTerms.group).map(([id, name]) => ({ id, name: name.vi }));
