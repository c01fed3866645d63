import { templatesWith } from '@/lib/calls/own-templates';
import type { Templates } from '@/lib/calls/templates/templates';
import { textIn } from '@/lib/platform/catalogue';
import { type Clock, today } from '@/lib/platform/clock';
import type { Text } from '@/lib/platform/text';
import type { Settings } from '@/lib/store/settings-fields';
import type { PlanCalendar } from '@/lib/trial/plan';
import { defaultTariffRules, type TariffRules } from '@/lib/trial/tariffs';
import { calendarFor } from '@/lib/trial/workdays';
import type { Present } from './words/when';

/** What everything of one answer is worked out by: the user's settings and the present day. */
export interface Desk {
  settings: Settings;
  /** Working days and the rules of planning, as the user has them. */
  calendar: PlanCalendar;
  tariffs: TariffRules;
  text: Text;
  /** Call plans, letters and tables as the user has them. */
  templates: Templates;
  present: Present;
}

/** Lays the desk for one answer. */
export function layDesk(settings: Settings, clock: Clock): Desk {
  const { language, calendarCountry, calendarOverrides, checkpoints, tariffMarks, templates } = settings;
  return {
    settings,
    calendar: { ...calendarFor(calendarCountry, calendarOverrides), rules: checkpoints },
    tariffs: { ...defaultTariffRules, marks: tariffMarks },
    text: textIn(language),
    templates: templatesWith(templates, language),
    present: { today: today(clock), zone: clock.zone() },
  };
}
