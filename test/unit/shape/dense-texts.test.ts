import { expect, it } from 'vitest';
import en from '@/lib/public/_locales/en/messages.json';
import ru from '@/lib/public/_locales/ru/messages.json';
import { denseTexts } from '../../build/dense-texts';
import { root } from './sources';

type Hook = (id: string) => string | null;
const { resolveId, load } = denseTexts(`${root}lib/public/_locales/`) as unknown as { resolveId: Hook; load: Hook };

/** Runs packed catalogues as the background does. */
async function unpack() {
  const address = (code: string) => `data:text/javascript,${encodeURIComponent(code).replaceAll("'", '%27')}`;
  const idOf = (language: string) => resolveId(`@/lib/public/_locales/${language}/messages.json`) ?? '';
  const first = address(load(idOf('ru')) ?? '');
  const second = address((load(idOf('en')) ?? '').replace(idOf('ru'), first));
  const [russian, english] = await Promise.all([import(/* @vite-ignore */ first), import(/* @vite-ignore */ second)]);
  return { ru: russian.default, en: english.default };
}

it('packed texts are the same texts, key for key', async () => {
  expect(await unpack()).toEqual({ ru, en });
});

it('nothing else is packed', () => {
  expect(resolveId('@/lib/platform/text')).toBeNull();
  expect(load('lib/platform/text.ts')).toBeNull();
});
