import type { Random } from './random';
import { cityAndPhone, companyInn, kppFor, ogrnFor, personInn } from './requisites';
import { adjectives, initials, inLatin, mailDomains, nouns, stems, surnames, trades } from './words';

/** Who a client is, without its course in the service. */
export interface Company {
  name: string;
  inn: string;
  kpp: string;
  ogrn: string;
  phone: string;
  email: string;
  city: string;
  contact: string;
  site: string;
}

function companyName(random: Random): string {
  const body = random.chance(0.55)
    ? `${random.pick(stems)}${random.pick(trades)}`
    : `${random.pick(adjectives)} ${random.pick(nouns)}`;
  return `${random.pick(['ООО', 'ООО', 'ООО', 'АО', 'НКО'])} «${body}»`;
}

function personName(random: Random): string {
  return `${random.pick(surnames)} ${random.pick(initials)}. ${random.pick(initials)}.`;
}

/**
 * Makes companies one after another; names never repeat. About one in twelve is known by its e-mail or login only, as in
 * life (domain.md §2.3 E), and about one card in five lacks something.
 */
export function companyMaker(random: Random): () => Company {
  const taken = new Set<string>();
  const unique = (make: () => string) => {
    let name = make();
    for (let attempt = 2; taken.has(name); attempt += 1) name = attempt < 9 ? make() : `${make()} ${attempt}`;
    taken.add(name);
    return name;
  };
  return () => {
    const person = random.chance(0.28);
    const owner = personName(random);
    const name = unique(() => (person ? `ИП ${personName(random)}` : companyName(random)));
    const { city, phone } = cityAndPhone(random);
    const login = inLatin(name.replace(/^\S+\s/u, '')).slice(0, 14) || 'klient';
    const email = `${random.pick(['info', 'buh', 'office', 'mail'])}.${login}@${random.pick(mailDomains)}`;
    const inn = person ? personInn(random) : companyInn(random);
    const present = (text: string, probability: number) => (random.chance(probability) ? text : '');
    const company = {
      name,
      inn: present(inn, 0.94),
      kpp: person ? '' : present(kppFor(inn, random), 0.9),
      ogrn: present(ogrnFor(person ? 'person' : 'company', random), 0.85),
      phone: present(phone, 0.92),
      email,
      city: present(city, 0.93),
      contact: present(owner, 0.8),
      site: present(`https://${login}.example`, 0.4),
    };
    if (random.chance(0.08))
      company.name = unique(() => (random.chance(0.6) ? email : `${login}${random.int(10, 999)}`));
    return company;
  };
}
