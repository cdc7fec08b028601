// The builder of the print pack over every shipped case: what participants hold in their hands, and what only the facilitator does.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { packTextsIn } from '../../src/cli/pack.ts';
import { loadScenario, shippedNames } from '../../src/cli/loadScenario.ts';
import { facilitatorHtml } from '../../src/interop/pack/facilitatorHtml.ts';
import { participantsHtml } from '../../src/interop/pack/participantsHtml.ts';
import type { PackContent } from '../../src/interop/pack/telling.ts';
import { bareText } from '../../src/scenario/asWritten.ts';
import { seatsOf } from '../../src/scenario/seats.ts';
import { scenarioIn } from '../../src/scenario/translation.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import type { Language } from '../../src/scenario/words.ts';

const contentOf = (name: string, language: Language): PackContent => {
  const loaded = loadScenario(name);
  if (!loaded?.scenario) throw new Error(`${name} cannot be read`);
  const translation = loaded.translations?.find((each) => each.language === language)?.translation;
  return { scenario: scenarioIn(loaded.scenario, translation), language, texts: packTextsIn(language) };
};

/** With a space where a block or a line ends, so that what is read on it has the spaces that an eye sees. */
const documentOf = (text: string): Document => new JSDOM(text.replace(/<(?:br|\/p|\/li|\/t[dh]|\/h\d)>/g, ' $&')).window.document;
/** Everything that can be read on it, spaces as one. */
const readOn = (page: Document | Element): string => plain(('body' in page ? page.body : page).textContent ?? '');
const plain = (text: string): string => bareText(text).replace(/\s+/g, ' ').trim();

/** Texts under any of these keys, however deep. */
function textsUnder(value: unknown, keys: readonly string[], within = false): readonly string[] {
  if (typeof value === 'string') return within ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'sources' ? [] : textsUnder(part, keys, within || keys.includes(key))));
}

/** What is kept from participants: keys, feedback, reasons, notes, what becomes of answers. */
const secretsOf = (scenario: Scenario): readonly string[] => [
  ...textsUnder(scenario, ['feedback', 'because', 'facilitator', 'facilitator-note', 'reliability-because', 'doubtful', 'spoil', 'lose', 'critical-failures', 'invariants', 'meaning', 'reply', 'shows', 'unless']),
  ...Object.values(scenario.scenes).flatMap(({ task }) => (task?.kind === 'interview' ? textsUnder(task.questions, ['said', 'rendered']) : [])),
].map(plain).filter((text) => text.length > 12);

/** What participants may read all the same, since it stands in an exhibit, a scene, or another place of theirs as well. */
const openOf = (scenario: Scenario): string => [
  ...Object.values(scenario.exhibits).flatMap(({ title, source, custody, document }) => [title, source, custody, ...textsUnder({ document }, ['document'])]),
  ...Object.values(scenario.scenes).flatMap(({ title, text, also = [], task, ending }) => [title, text, ...also.map((more) => more.text), ending?.summary ?? '', task?.prompt ?? '', ...textsUnder(task, ['label', 'statement', 'options', 'fact', 'note', 'stations'])]),
  ...Object.values(scenario.scenes).flatMap(({ task }) => (task?.kind === 'request' ? Object.values(task.parts).map(({ text }) => text) : [])),
  ...Object.values(scenario.hypotheses ?? {}).map(({ text }) => text), ...textsUnder(scenario.injects, ['text', 'title', 'announced']), ...textsUnder(scenario.people, ['name', 'role', 'about']),
  ...textsUnder(scenario.roles, ['brief', 'knows', 'watch-for']), ...textsUnder(scenario.law, ['elements', 'offences']), ...textsUnder(scenario.statuses, ['label', 'means']), scenario.briefing, scenario.summary,
].map(plain).join('\n');

const cases = shippedNames().flatMap((name) => (['en', 'ar'] as const).map((language) => [name, language] as const));

describe.each(cases)('the pack of %s in %s', (name, language) => {
  const content = contentOf(name, language);
  const { scenario } = content;
  const source = { participants: participantsHtml(content), facilitator: facilitatorHtml(content) };
  const page = { participants: documentOf(source.participants), facilitator: documentOf(source.facilitator) };

  it('gives participants no key, no feedback and no note', () => {
    const read = readOn(page.participants);
    const elsewhere = openOf(scenario);
    const secrets = secretsOf(scenario).filter((text) => !elsewhere.includes(text));
    expect(secrets.length).toBeGreaterThan(200);
    expect(secrets.filter((text) => read.includes(text))).toEqual([]);
    // The same search finds them where they are meant to stand.
    const told = readOn(page.facilitator);
    expect(secrets.filter((text) => told.includes(text)).length).toBeGreaterThan(60);
  });

  it('has a page for each exhibit, role and scene, and each answer that is always open', () => {
    const read = readOn(page.participants);
    expect(page.participants.querySelectorAll('section.exhibit')).toHaveLength(Object.keys(scenario.exhibits).length);
    expect(page.participants.querySelectorAll('section.sheet')).toHaveLength(Object.keys(scenario.scenes).length);
    expect(page.participants.querySelectorAll('section.role')).toHaveLength(seatsOf(scenario.roles).length);
    for (const { title, source: from, custody } of Object.values(scenario.exhibits)) for (const text of [title, from, custody]) expect(read).toContain(plain(text));
    for (const { title, task } of Object.values(scenario.scenes)) {
      expect(read).toContain(plain(title));
      if (task) expect(read).toContain(plain(task.prompt));
      if (task?.kind === 'choose') for (const { label } of Object.values(task.choices)) expect(read).toContain(plain(label));
    }
  });

  it('keeps what only some groups may see off the sheets: it is on slips', () => {
    const sheets = [...page.participants.querySelectorAll('section.sheet')].map(readOn).join('\n');
    const slips = readOn(page.participants.querySelector('#slips') ?? page.participants.createElement('p'));
    const always = plain(Object.values(scenario.scenes).map(({ text, title, task }) => [text, title, task?.prompt, ...(task?.kind === 'choose' ? Object.values(task.choices).flatMap(({ when, label }) => (when ? [] : [label])) : [])].join('\n')).join('\n'));
    for (const { also = [], task } of Object.values(scenario.scenes)) {
      const some = [...also.map(({ text }) => text), ...(task?.kind === 'choose' ? Object.values(task.choices).flatMap(({ when, label }) => (when ? [label] : [])) : [])].map(plain);
      for (const text of some) expect(slips).toContain(text.split('\n')[0] ?? '');
      expect(some.filter((text) => !always.includes(text) && sheets.includes(text))).toEqual([]);
    }
  });

  it('gives the facilitator the notes, and a way from every answer', () => {
    const read = readOn(page.facilitator);
    for (const { facilitator } of Object.values(scenario.scenes)) for (const line of textsUnder(facilitator, ['ask', 'missed', 'contrast'])) expect(read).toContain(plain(line));
    for (const scene of page.facilitator.querySelectorAll('section.scene')) for (const row of scene.querySelectorAll('table.routes tbody > tr')) expect(readOn(row.lastElementChild ?? scene)).not.toBe('');
  });

  it.each(['participants', 'facilitator'] as const)('is one page for itself: %s', (part) => {
    const { documentElement, body } = page[part];
    expect([documentElement.lang, documentElement.dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    const ids = [...page[part].querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(source[part]).not.toMatch(/<script|<link|<iframe|<img|javascript:|@import|url\(|\son\w+=/i);
    for (const element of page[part].querySelectorAll('*')) for (const { name: attribute, value } of element.attributes) if (attribute !== 'content') expect(value).not.toMatch(/https?:|^\/\//);
    expect(body.textContent).not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe('a pack', () => {
  it('says in which language a text stands that has no translation', () => {
    const page = documentOf(participantsHtml(contentOf('the-hot-lead', 'ckb')));
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ckb', 'rtl']);
    expect(page.querySelector('h1 [lang]')?.getAttribute('lang')).toBe('en');
    expect(page.querySelector('h1 [lang]')?.getAttribute('dir')).toBe('ltr');
  });

  it('says so too where the interface has no words in the language', () => {
    const page = documentOf(participantsHtml(contentOf('the-hot-lead', 'tr')));
    expect(page.documentElement.lang).toBe('tr');
    expect(page.querySelector('.sheet .number [lang]')?.getAttribute('lang')).toBe('en');
  });

  it('begins with a poster where there is a room to join', () => {
    const page = documentOf(participantsHtml({ ...contentOf('the-hot-lead', 'ar'), join: { address: 'http://192.168.8.2:5173', code: '482913', title: 'Erbil <1>' } }));
    const poster = page.querySelector('.poster');
    expect(readOn(poster ?? page)).toContain('482913');
    expect(readOn(poster ?? page)).toContain('192.168.8.2:5173/#/join');
    expect(readOn(poster ?? page)).toContain('Erbil <1>');
    expect(poster?.querySelector('svg path')).not.toBeNull();
  });

  it('takes every text as text', () => {
    const content = contentOf('the-hot-lead', 'en');
    const source = participantsHtml({ ...content, scenario: { ...content.scenario, title: '<script>alert("1")</script>', summary: '<b onclick=x>& \'q\'' } });
    expect(source).not.toMatch(/<script|<b /);
    expect(readOn(documentOf(source))).toContain('<script>alert("1")</script>');
  });
});
