import { addLesson, lessonOf, withLessons } from './lessons';
import { printHealth } from './print-health';
import { profile1cfresh } from './profile-1cfresh';
import { parseKept, readProfileFile, writeProfileFile } from './profile-schema';

/**
 * What the background is given of this room, so that it need not know how a portal's forms are recognised: the built-in
 * profile, and all that is done with profiles as data.
 */
export const portalBook = {
  builtIn: profile1cfresh,
  withLessons,
  lessonOf,
  addLesson,
  parseKept,
  writeProfileFile,
  readProfileFile,
  printHealth,
};
