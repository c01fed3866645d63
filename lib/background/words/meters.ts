import type { SheetLine } from '@/lib/messages/form-views';
import { type Meter, partnerMeters } from '@/lib/trial/meters';
import type { Desk } from '../desk';
import { dayWords } from './when';

/** The partner's own tariff in lines: what is used of it, with a warning from 80 % on (design.md §3.10). */
export function meterLines(desk: Desk): SheetLine[] {
  const { settings, present, text } = desk;
  return partnerMeters(settings.partnerUse, settings.partnerLimits, present.today).map((meter) => ({
    text: meterWords(meter, desk),
    tone: meter.state === 'warning' || meter.state === 'over' ? 'warning' : 'plain',
  }));

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
