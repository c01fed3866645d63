import type { SheetLine } from '@/lib/messages/form-views';
import { type Meter, partnerMeters } from '@/lib/trial/meters';
import type { Desk } from '../desk';
import { dayWords } from './when';

/** The partner's own tariff in lines: what is used of it, with a warning from 80 % on, and what else it includes (design.md §3.10, §9). */
export function meterLines(desk: Desk): SheetLine[] {
  const { settings, present, templates, text } = desk;
  const meters = partnerMeters(settings.partnerUse, settings.partnerLimits, present.today).map(
    (meter): SheetLine => ({
      text: meterWords(meter, desk),
      tone: meter.state === 'warning' || meter.state === 'over' ? 'warning' : 'plain',
    }),
  );
  const included = templates.partnerInclusions.join(', ');
  return included === '' ? meters : [...meters, { text: text('meter_included', { included }), tone: 'plain' }];

  function meterWords(meter: Meter, { text: say }: Desk): string {
    if (meter.id === 'contract') {
      if (meter.endsOn === undefined || meter.daysLeft === undefined) return say('meter_contract_unknown');
      const day = dayWords(meter.endsOn, present, text);
      if (meter.daysLeft < 0) return say('meter_contract_over', { day });
      return say.count('meter_contract', meter.daysLeft, { day });
    }
    const { used, limit } = meter;
    return used === undefined ? say(`meter_${meter.id}_unknown`, { limit }) : say(`meter_${meter.id}`, { used, limit });
  }
}
