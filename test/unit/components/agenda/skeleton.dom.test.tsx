import { afterEach, describe, expect, it } from 'vitest';
import html from '@/entrypoints/popup/index.html?raw';
import { agendaOf, held, type refusal } from '../../models/fake-background';
import { mountAgenda, unmountAll } from './mount';

afterEach(unmountAll);

/** Elements in order, with what makes their look; attributes that only programs see are left out. */
function shape(root: Element): string[] {
  return [...root.querySelectorAll('*')].map((element) => {
    const { localName, className, placeholder } = element as HTMLInputElement;
    const words = element.children.length === 0 ? element.textContent?.trim() : '';
    return [localName, className, placeholder ?? '', words].join('|');
  });
}

describe('the first paint', () => {
  it('is the same in the page’s own markup and in the first drawing of the program: nothing jumps', () => {
    const page = new DOMParser().parseFromString(html.replaceAll(/<(?:link|script)[^>]*>/gu, ''), 'text/html');
    const own = shape(page.querySelector('#popup') as Element);
    const answer = held<ReturnType<typeof refusal>>();
    const { container } = mountAgenda({ plan: agendaOf([]), answers: { agenda: () => answer.promise } });
    const silent = ['p|agenda-unseen||', 'div|agenda-said||', 'div|snooze||', 'p|snooze||'];
    expect(shape(container).filter((element) => !silent.includes(element))).toEqual(own);
    expect(page.title).toBe('План дня');
    expect(page.documentElement.lang).toBe('ru');
  });

  it('asks nothing of the network and runs no script inside the markup', () => {
    expect(html).not.toMatch(/https?:|<style|\son\w+=/u);
    expect([...html.matchAll(/<script[^>]*>([^<]*)<\/script>/gu)].map(([, body]) => body)).toEqual(['']);
  });
});
