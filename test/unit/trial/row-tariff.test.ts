import { describe, expect, it } from 'vitest';
import { rowBadge } from '@/lib/trial/badge';
import { weekendsOnly } from '@/lib/trial/workdays';
import { Story } from './story';

const today = '2026-11-24';
const badge = (fields: Record<string, string | null>) =>
  rowBadge(new Story().read(today, 'subscribers', { code: '1010', ...fields }).state, weekendsOnly, today);

describe('the tariff on the subscriber’s own row', () => {
  it('makes a customer of who pays, though no list of subscriptions was read', () => {
    expect(badge({ tariff: 'Розница', activatedOn: '2024-11-09', endsOn: null })).toBeNull();
  });

  it('makes the partner’s own subscriber known', () => {
    expect(badge({ tariff: 'Партнёр' })).toBeNull();
  });

  it('is a trial’s beside the end of one, whatever its name', () => {
    expect(badge({ tariff: 'Базовый, первый месяц', activatedOn: '2026-11-20', endsOn: '2026-12-19' })).toMatchObject({
      state: 'overdue',
      checkpoints: ['first-call'],
    });
  });

  it('adds nothing where the period itself was read', () => {
    const { state } = new Story()
      .read(today, 'subscribers', { code: '1010', tariff: 'ПРОФ' })
      .read(today, 'subscriptions', { tariff: 'ПРОФ', startsOn: '2026-01-01', endsOn: '2026-12-31' }, '7');
    expect(state.subscriptions).toHaveLength(1);
  });
});
