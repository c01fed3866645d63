import { describe, expect, it } from 'vitest';
import { host, keyOf, openOffice, subscriber } from './office';

const number = '000000001';
const key = `${host}/i:${number}`;
const hour = 3_600_000;
const invited = { address: 'buh@romashka.example', invitedOn: '2026-11-16', state: 'Отправлено' };
const invitation = (fields: Record<string, string | null>, subscriberCode?: string) => ({
  identity: { invitationNumber: number, ...(subscriberCode && { subscriberCode }) },
  fields,
});
type Office = ReturnType<typeof openOffice>;

async function waiting() {
  const office = openOffice();
  await office.observe('invitations', invitation(invited));
  return office;
}
const badge = async ({ ask }: Office, of = key) => (await ask('items', { keys: [of] })).items[0]?.badge?.text;

describe('an invitation that is not activated', () => {
  it('stands on its row, in the plan, and in what КТ1 is about', async () => {
    const office = await waiting();
    expect(await badge(office)).toBe('не активирован 8 дн.');
    const plan = await office.ask('agenda', {});
    expect(plan.lines.map(({ key: of, text }) => [of, text])).toEqual([[key, 'не активирован 8 дн.']]);
    const { checkpoints, notActivated } = await office.ask('timeline', { key });
    expect(checkpoints[0]?.agenda.join('\n')).toMatch(/приглашение/iu);
    expect(notActivated?.reasons).toContain('письмо в спаме');
    expect(notActivated?.resend).toMatchObject({ number, possible: true });
  });

  it('has its reason by one click, with the next step of the user’s own table', async () => {
    const reasons = [{ id: 'spam', text: 'в спаме', next: 'Позвонить.', action: 'none' as const, callInDays: 4 }];
    const templates = { version: 1 as const, changes: { ru: { reasons }, en: {} } };
    const office = openOffice({ templates });
    await office.observe('invitations', invitation(invited));
    const { notActivated, history } = await office.ask('act', {
      key,
      action: { do: 'not-activated', reason: 'в спаме' },
    });
    expect(notActivated).toMatchObject({
      reasons: ['в спаме'],
      reason: 'в спаме',
      next: 'Позвонить. Следующий звонок: 30.11.',
    });
    expect(history.some(({ text }) => text.includes('в спаме'))).toBe(true);
  });

  it.each<[string, (office: Office) => Promise<unknown>, string]>([
    ['its date in the list', ({ observe }) => observe('invitations', invitation({ activatedOn: '2026-11-24' })), key],
    ['its state on the form', ({ observe }) => observe('invitation', invitation({ state: 'Активировано' })), key],
    [
      'the subscriber’s own row',
      async ({ observe }) => {
        await observe('subscribers', subscriber('1010', { email: 'buh@romashka.example', activatedOn: '2026-11-24' }));
        await observe('invitations', invitation({ state: 'Отправлено' }, '1010'));
      },
      keyOf('1010'),
    ],
    [
      'a trial subscription',
      async ({ observe }) => {
        await observe('invitations', invitation({}, '1010'));
        await observe('subscriptions', {
          identity: { subscriptionNumber: '7', subscriberCode: '1010' },
          fields: { tariff: 'Тестовый', startsOn: '2026-11-24', endsOn: '2026-12-23' },
        });
      },
      keyOf('1010'),
    ],
    [
      'the manager’s word',
      ({ ask }) => ask('act', { key, action: { do: 'set-dates', activatedOn: '2026-11-24' } }),
      key,
    ],
  ])('is activated by %s', async (_, tell, of) => {
    const office = await waiting();
    await tell(office);
    expect(await badge(office, of)).not.toMatch(/не активирован/u);
    expect((await office.ask('timeline', { key: of })).notActivated).toBeUndefined();
  });

  it('is to be checked when its subscriber appears on a later day', async () => {
    const notices = async ({ ask }: Office) => (await ask('timeline', { key })).notices.join(' ');
    const office = await waiting();
    await office.observe('subscribers', subscriber('1010', { email: 'other@romashka.example' }));
    await office.observe('invitations', invitation(invited, '1010'));
    expect(await notices(office)).not.toContain('похоже');

    const later = await waiting();
    later.clock.at += 48 * hour;
    await later.observe('invitations', invitation(invited, '1010'));
    expect(await notices(later)).toContain('похоже, приглашение активировано');
    await later.ask('act', { key, action: { do: 'set-dates', activatedOn: '2026-11-26' } });
    expect(await notices(later)).not.toContain('похоже');
  });

  it('says in the history how soon after the repeat it was activated', async () => {
    const office = await waiting();
    const { press } = await office.ask('resend-begin', { key, number, told: null });
    await office.ask('resend-end', { key, press, outcome: 'sent' });
    office.clock.at += 5.5 * hour;
    await office.observe('invitations', invitation({ state: 'Активировано', activatedOn: '2026-11-24' }));
    const { history } = await office.ask('timeline', { key });
    expect(history[0]?.text).toContain('Активирован в течение 6 ч после повтора');
  });
});

describe('after the activation', () => {
  const activated = async (settings: Parameters<typeof openOffice>[0] = {}) => {
    const office = openOffice({ manager: 'Анна Лунина', managerPhone: '+7 495 000-00-00', ...settings });
    const fields = { activatedOn: '2026-11-23', endsOn: '2026-12-22', email: 'buh@romashka.example' };
    await office.observe('subscribers', subscriber('1010', fields));
    return office;
  };
  const timeline = ({ ask }: Office) => ask('timeline', { key: keyOf('1010') });

  it('there is a letter for each application, filled in, and what is not filled is named', async () => {
    const { materials } = await timeline(await activated());
    expect(materials?.letters.map(({ title }) => title)).toContain('Материалы: 1С:Бухгалтерия');
    const [letter] = materials?.letters ?? [];
    expect(letter?.text).toContain('действует по 22.12');
    expect(letter?.text).toContain('https://1cfresh.com');
    expect(letter?.text).toContain('Анна Лунина');
    expect(letter?.mail).toMatch(/^mailto:buh@romashka\.example\?subject=/u);
    expect(letter?.remarks.join(' ')).toContain('{контакт}');
  });

  it('has no mail link without a right address, and says so', async () => {
    const office = await activated();
    await office.observe('subscribers', subscriber('1010', { email: 'нет' }));
    const [letter] = (await timeline(office)).materials?.letters ?? [];
    expect(letter?.mail).toBeUndefined();
    expect(letter?.remarks.join(' ')).toContain('Верного адреса');
  });

  it('takes the user’s own letters, and none where he has none', async () => {
    const own = (letters: { id: string; title: string; subject: string; body: string }[]) => ({
      templates: { version: 1 as const, changes: { ru: { letters }, en: {} } },
    });
    const letter = { id: 'materials-1', title: 'Свои', subject: 'Начало', body: 'Для {клиент}' };
    const { materials } = await timeline(await activated(own([letter])));
    expect(materials?.letters).toMatchObject([{ title: 'Свои', text: 'Начало\n\nДля ООО «Клиент 1010»' }]);
    expect((await timeline(await activated(own([{ ...letter, id: 'offer' }])))).materials).toBeUndefined();
  });

  it('the letter is marked as sent', async () => {
    const office = await activated();
    const view = await office.ask('act', { key: keyOf('1010'), action: { do: 'materials-sent' } });
    expect(view.materials?.sent).toBe('Отправлены 24.11');
    expect(view.tasks.find(({ id }) => id === 'materials')?.state).toBe('done');
  });

  it.each([
    ['works', 'done'],
    ['idle', 'done'],
    ['unknown', 'overdue'],
  ] as const)(
    'the answer «%s» leaves the task of checking their work %s, with its reason in the history',
    async (answer, state) => {
      const office = await activated();
      office.clock.at += 72 * hour;
      const action = { do: 'usage', answer, reason: 'бухгалтер в отпуске' } as const;
      const { tasks, history } = await office.ask('act', { key: keyOf('1010'), action });
      expect(tasks.find(({ id }) => id === 'usage-check')?.state).toBe(state);
      expect(history[0]?.text).toContain('бухгалтер в отпуске');
    },
  );
});
