import { describe, expect, it } from 'vitest';
import { type Brief, type BriefFacts, briefCodes, briefLines, composeBrief } from '@/lib/calls/brief';
import { fitCodes } from '@/lib/calls/fit';
import { shippedTemplates } from '@/lib/calls/templates/templates';
import { briefTexts, fitTexts, tariffTexts, verdictText } from '@/lib/calls/words';
import { textIn } from '@/lib/platform/catalogue';

const ru = textIn('ru');
const facts: BriefFacts = {
  today: '2026-11-24',
  name: 'ООО «Ромашка»',
  contact: 'Анна Сергеевна',
  phone: '+7 495 123-45-67',
  city: 'Москва',
  activatedOn: '2026-11-02',
  endsOn: '2026-12-01',
  usage: 'works',
  programs: ['1С:УНФ', '1С:Розница'],
  lastCall: { on: '2026-11-16', outcome: 'talked' },
  promised: 'Предложение до пятницы',
  offer: 'sent',
  ask: ['Обмен с программами', 'Сколько баз', 'Общее впечатление', 'Планы', 'Продление', 'Вопросы'],
};
const lines = (given: BriefFacts, say = ru) =>
  briefTexts(composeBrief(given), say).map(({ caption, text }) => `${caption}: ${text}`);

describe('the brief before dialling', () => {
  it('is five lines', () => {
    expect(lines(facts)).toEqual([
      'Кто: ООО «Ромашка», Анна Сергеевна, +7 495 123-45-67, Москва',
      'С какого времени: доступ активирован 02.11, тест до 01.12',
      'Чем пользуются: работают в программе; программы: 1С:УНФ, 1С:Розница',
      'О чём договорились: говорили 16.11; Предложение до пятницы; предложение отправлено',
      'О чём спросить: Обмен с программами; Сколько баз; Общее впечатление; Планы; Продление',
    ]);
  });

  it('says what is not seen instead of guessing', () => {
    expect(lines({ today: '2026-11-24', name: 'ООО «Ромашка»', ask: [] })).toEqual([
      'Кто: ООО «Ромашка»',
      'С какого времени: не видно',
      'Чем пользуются: нет данных',
      'О чём договорились: ещё не звонили',
      'О чём спросить: не видно',
    ]);
  });

  it('tells an ended trial and an invitation that was only sent', () => {
    expect(lines({ ...facts, endsOn: '2026-11-23', activatedOn: undefined, invitedOn: '2026-11-01' })[1]).toBe(
      'С какого времени: приглашены 01.11, тест закончился 23.11',
    );
    expect(lines({ ...facts, endsOn: facts.today })[1]).toContain('тест до 24.11');
  });

  it('keeps what was typed to one short line', () => {
    const promised = lines({ ...facts, promised: `Раз\n\u0007два ${'я'.repeat(1_000_000)}` })[3] ?? '';
    expect(promised).toContain('Раз два яяя');
    expect(promised.length).toBeLessThan(300);
    expect(promised).not.toMatch(/\p{Cc}/u);
  });
});

describe.each(['ru', 'en'] as const)('words in %s', (language) => {
  const say = textIn(language);
  const whole = (text: string) => expect(text).not.toMatch(/^(?:fit|brief|tariff|verdict)_|[{}]/u);

  it.each(fitCodes)('say %s and what to ask about it', (code) => {
    const { reason, ask } = fitTexts(
      { code, weight: 'for', values: { users: 4, most: 10 }, fact: 'users', question: null },
      say,
    );
    whole(reason);
    whole(ask);
    expect(ask).toMatch(/\?$/u);
  });

  it('say every part and line of a brief', () => {
    const parts = briefCodes.map((code) => ({ code, values: { date: '2026-11-24', text: 'x' } }));
    const full: Brief = { who: parts, since: parts, uses: parts, promised: parts, ask: parts };
    expect(Object.keys(full)).toEqual([...briefLines]);
    for (const { caption, text } of briefTexts(full, say)) {
      whole(caption);
      expect(text).not.toMatch(/brief_|[{}]|2026-/u);
    }
  });

  it('say every verdict', () => {
    for (const verdict of ['fits', 'clarify', 'unfit'] as const) whole(verdictText(verdict, say));
  });

  it('say the hint at a tariff with its source and month', () => {
    const tariff = shippedTemplates(language).tariffs.find(({ id }) => id === 'prof');
    const texts = tariff ? tariffTexts({ state: 'fits', tariff }, say) : [];
    expect(texts).toHaveLength(5);
    expect(texts[2]).toContain('5\u00a0310');
    expect(texts.at(-1)).toContain('10.2025');
    for (const text of [...texts, ...tariffTexts({ state: 'open' }, say), ...tariffTexts({ state: 'none' }, say)])
      whole(text);
  });
});
