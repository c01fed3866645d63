import type { LetterTemplate } from './tables';

/** Ids of letters with materials begin so; what follows names the application. */
const start = 'materials';

/** True for a letter with useful materials to begin with, one an application (the other letters are offers). */
export const isMaterials = ({ id }: Pick<LetterTemplate, 'id'>): boolean => id === start || id.startsWith(`${start}-`);
