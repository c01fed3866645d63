import { fitsPattern, fold } from './normalise';
import type { Profile, ScreenRule, TaughtList } from './profile';
import { remember } from './remember';
import type { FieldName, ScreenKind } from './types';

/** A caption may mean this field by this rule; the lower the rank, the better it fits. */
export interface Meaning {
  rule: ScreenRule;
  field: FieldName;
  rank: number;
}

/** A profile made ready for asking. */
export interface Patterns {
  readonly profile: Profile;
  readonly screens: readonly [ScreenKind, ScreenRule][];
  readonly taught: readonly TaughtList[];
  /** What a column or field with this caption may be. @param cut the caption is only a beginning */
  meanings(caption: string, cut?: boolean): readonly Meaning[];
  /** What a field with this name part in its id may be. */
  meaningsOfName(name: string): readonly Meaning[];
  /** Place of the first pattern of a family that fits, from 0; -1 when none does. Both sides are folded here. */
  rank(family: readonly string[], caption: string): number;
}

const foldings = new Map<string, string>();
/** Patterns are few and asked for often. */
const folded = (pattern: string) => remember(foldings, pattern, () => fold(pattern));

const made = new WeakMap<Profile, Patterns>();

/** Makes a profile ready, once. */
export function patternsOf(profile: Profile): Patterns {
  return remember(made, profile, () => compile(profile));
}

function compile(profile: Profile): Patterns {
  const screens = Object.entries(profile.screens) as [ScreenKind, ScreenRule][];
  const { taught = [] } = profile;
  const captions = new Index();
  const names = new Index();
  for (const rule of [...screens.map(([, one]) => one), ...taught.flatMap(({ is }) => is?.rule ?? [])]) {
    for (const [name, field] of Object.entries(rule.fields)) {
      const meaning = { rule, field: name as FieldName };
      for (const [rank, pattern] of field.captions.entries()) captions.add(fold(pattern), { ...meaning, rank });
      for (const [rank, pattern] of (field.names ?? []).entries()) names.add(fold(pattern), { ...meaning, rank });
    }
  }
  return {
    profile,
    screens,
    taught,
    meanings: (caption, cut = false) => (cut ? captions.beginning(caption) : captions.of(caption)),
    meaningsOfName: (name) => names.of(fold(name)),
    rank: (family, caption) => family.findIndex((pattern) => fitsPattern(folded(pattern), caption)),
  };
}

/** Least length of a cut caption that may stand for a longer one: «Ко…» says nothing. */
const leastBeginning = 4;
/** A cut caption is worse than any whole one. */
const cutRank = 1000;

/** Patterns by their text: whole ones are looked up, those with `*` are tried. */
class Index {
  readonly #whole = new Map<string, Meaning[]>();
  readonly #wild: [string, Meaning][] = [];

  add(pattern: string, meaning: Meaning): void {
    if (pattern.includes('*')) this.#wild.push([pattern, meaning]);
    else this.#whole.set(pattern, [...(this.#whole.get(pattern) ?? []), meaning]);
  }

  of(caption: string): readonly Meaning[] {
    const whole = this.#whole.get(caption) ?? [];
    const wild = this.#wild.filter(([pattern]) => fitsPattern(pattern, caption));
    return wild.length > 0 ? [...whole, ...wild.map(([, meaning]) => meaning)] : whole;
  }

  /** Meanings of the captions that begin so; none for a rule by which they would be several fields. */
  beginning(start: string): readonly Meaning[] {
    if (start.length < leastBeginning) return [];
    const found = [...this.#whole].flatMap(([pattern, meanings]) => (pattern.startsWith(start) ? meanings : []));
    const single = found.filter(({ rule, field }) =>
      found.every((other) => other.rule !== rule || other.field === field),
    );
    return single.map((meaning) => ({ ...meaning, rank: cutRank }));
  }
}
