/** Translations of the small case: what is shown, what is missing or old, and that neither the log nor a mark depends on the language. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { seeded } from '../../src/analysis/seeded.ts';
import { walk } from '../../src/analysis/walk.ts';
import { compile } from '../../src/compiler/compile.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { score } from '../../src/scoring/score.ts';
import { asWritten, bareText, isAsWritten } from '../../src/scenario/asWritten.ts';
import type { LocaleFile } from '../../src/scenario/localeFile.ts';
import { scenario as schema } from '../../src/scenario/scenario.ts';
import { sourceHash } from '../../src/scenario/sourceHash.ts';
import { translatableIn } from '../../src/scenario/translatable.ts';
import { tidied, writeTranslation } from '../../src/scenario/writeTranslation.ts';
import { scenarioIn } from '../../src/scenario/translation.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { writtenTexts } from '../../src/scenario/writtenTexts.ts';
import { beginSession, type Session, submit } from '../../src/session/session.ts';
import { traineeView } from '../../src/session/traineeView.ts';
import { over } from '../analysis/lint/wholeCase.ts';
import { fixtures } from '../compiler/fixture.ts';

const read = (path: string): string => readFileSync(`${fixtures}ok/${path}`, 'utf8');
const entry = 'small/scenario.yaml';
const arabic = read('small.ar.yaml');
const files = {
  [entry]: read('small.yaml'), 'jurisdictions/practice-land.yaml': read('jurisdictions/practice-land.yaml'),
  'small/locales/ar.yaml': arabic, 'jurisdictions/locales/ar/practice-land.yaml': read('jurisdictions/locales/ar/practice-land.yaml'),
};
const strings = (parse(arabic) as LocaleFile).strings;

/** The small case compiled with another translation, or with changes of the case itself. */
function compiled({ strings: own = strings, change = {} }: { readonly strings?: LocaleFile['strings']; readonly change?: object } = {}) {
  const text = stringify({ format: 1, language: 'ar', status: 'draft', strings: own }, { aliasDuplicateObjects: false, lineWidth: 0 });
  const { scenario, translations, diagnostics } = compile({ ...files, [entry]: stringify(over(parse(files[entry]), change), { aliasDuplicateObjects: false }), 'small/locales/ar.yaml': text }, entry);
  const [found] = translations ?? [];
  if (!scenario || !found) throw new Error(`not whole: ${diagnostics.map(({ what }) => what).join(' ')}`);
  return { base: scenario, found, inArabic: scenarioIn(scenario, found.translation), codes: diagnostics.map(({ code }) => code), texts: new Map(found.parts.flatMap(({ texts }) => texts).map((each) => [each.key, each])) };
}

const whole = compiled();

describe('a case in another language', () => {
  it('has every text of its translation and of that of the law, and is the same case', () => {
    const { base, inArabic, found } = whole;
    expect(found.translation).toMatchObject({ language: 'ar', whole: true, status: 'draft', asWritten: [] });
    expect(inArabic).toMatchObject({ title: 'حافلة الليل', language: 'ar', hash: base.hash, id: base.id, translated: { from: 'en', status: 'draft', whole: true } });
    expect(inArabic.law.articles['practice/safety-first']).toMatchObject({ label: 'القاعدة 1', lawTitle: 'ممارسة المحققين', verified: 'inference' });
    const latin = writtenTexts(schema, inArabic).filter(({ text, path }) => /[A-Za-z]/.test(text) && path[0] !== 'flags' && path[0] !== 'states' && path[0] !== 'counters');
    expect(latin).toEqual([]);
  });

  it('leaves out the meaning of words that are in the language of the reader', () => {
    const { document } = whole.inArabic.exhibits['phone'] ?? {};
    expect(document?.kind === 'chat' && document.messages[0]?.text).toEqual({ text: 'الراتب كل أسبوع', lang: 'ar' });
  });

  it('is the case itself where there is no translation, or one of another version', () => {
    const { base, found } = whole;
    expect(scenarioIn(base, undefined)).toBe(base);
    expect(scenarioIn(base, { ...found.translation, of: 'another' })).toBe(base);
  });

  it('does not depend on what it is offered in, by its hash', () => {
    expect(compiled({ change: { 'offered-in': ['ar'] } }).base.hash).toBe(whole.base.hash);
    expect(compiled({ change: { title: 'Another' } }).base.hash).not.toBe(whole.base.hash);
  });

  it('shows the author’s text, marked, wherever a translation is missing or old', () => {
    fc.assert(fc.property(fc.subarray(Object.keys(strings)), fc.subarray(Object.keys(strings)), (missing, old) => {
      const left = Object.fromEntries(Object.entries(strings).filter(([key]) => !missing.includes(key)).map(([key, value]) =>
        [key, old.includes(key) && typeof value !== 'string' ? { ...value, of: '00000000' } : value]));
      const { base, inArabic, texts, found } = compiled({ strings: left });
      expect(found.translation.whole).toBe(missing.length === 0 && old.length === 0);
      const shown = new Map(writtenTexts(schema, inArabic).map(({ path, text }) => [path.join('/'), text]));
      for (const unit of translatableIn('scenario', base, 'en', 'ar')) {
        if (unit.words || !unit.needed) continue;
        const gone = missing.includes(unit.key) || old.includes(unit.key);
        expect(shown.get(unit.key)).toBe(gone ? asWritten(unit.source, 'en') : (strings[unit.key] as { text: string }).text);
        expect(texts.get(unit.key)?.standing).toBe(missing.includes(unit.key) ? 'missing' : gone ? 'stale' : 'current');
      }
    }), { numRuns: 12 });
  });
});

describe('marks of a text that is shown as it was written', () => {
  it('come off again, and are on no other text', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('en' as const, 'ar' as const), (text, language) => {
      fc.pre(!/[\u2066-\u2069]/.test(text));
      expect(isAsWritten(text)).toBe(false);
      expect(isAsWritten(asWritten(text, language))).toBe(true);
      expect(bareText(asWritten(text, language))).toBe(text);
      expect(bareText(text)).toBe(text);
    }));
    expect(isAsWritten(`${asWritten('one', 'en')} ${asWritten('two', 'en')}`)).toBe(false);
  });
});

describe('the hash of an original', () => {
  it('does not change with the breaks of its lines in the file, and does with its words and paragraphs', () => {
    expect(sourceHash(' A  call. \n')).toBe(sourceHash('A call.'));
    expect(sourceHash('One.\n\nTwo.')).not.toBe(sourceHash('One.\nTwo.'));
    expect(sourceHash('A call.')).not.toBe(sourceHash('A call!'));
  });
});

describe('the log and the marks', () => {
  it('are the same in every language, whatever is done', () => {
    const { base, inArabic } = whole;
    const [english, arabic] = [machineOf(base), machineOf(inArabic)];
    // Of a sentence its kind and its figures; names in it are texts.
    const figures = (of: unknown): unknown => JSON.parse(JSON.stringify(of, (key, value: unknown) => (['title', 'why', 'summary'].includes(key) ? undefined
      : key === 'values' ? Object.fromEntries(Object.entries(value as object).filter(([, each]) => typeof each === 'number')) : value)));
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const moves: CaseEvent[] = [];
      walk(english, seeded(seed), (event) => moves.push(event));
      const play = (machine: typeof english) => moves.reduce<Session>((session, event) => {
        const next = submit(session, 'trainee', event, session.log.length, '2026-01-01T00:00:00.000Z');
        if ('refused' in next) throw new Error(`refused: ${event.type}`);
        return next;
      }, beginSession(machine, '2026-01-01T00:00:00.000Z', seed));
      const [here, there] = [play(english), play(arabic)];
      expect(there.log).toEqual(here.log);
      expect(figures(score(arabic, there.log))).toEqual(figures(score(english, here.log)));
      const [a, b] = [traineeView(here), traineeView(there)];
      expect(b.scenario.language).toBe('ar');
      expect({ phase: b.phase, clock: b.clock, scene: b.scene?.id, exhibits: b.exhibits.map(({ id }) => id), links: b.links })
        .toEqual({ phase: a.phase, clock: a.clock, scene: a.scene?.id, exhibits: a.exhibits.map(({ id }) => id), links: a.links });
    }), { numRuns: 40 });
  });
});

describe('a translation and its case', () => {
  it('stay together when something is put into a list', () => {
    const lines = ['Somebody coughs.', 'He says he was driven here at night.', 'He says nobody paid him.'];
    const { inArabic, texts, codes } = compiled({ change: { exhibits: { 'call-note': { document: { lines } } } } });
    const { document } = inArabic.exhibits['call-note'] ?? {};
    expect(document?.kind === 'note' && document.lines).toEqual([asWritten('Somebody coughs.', 'en'), 'يقول إنه نُقل إلى هنا ليلاً.', 'يقول إن أحداً لم يدفع له.']);
    expect(lines.map((_, at) => texts.get(`exhibits/call-note/document/lines/${at}`)?.standing)).toEqual(['stale', 'moved', 'moved']);
    expect(codes).not.toContain('translation-of-nothing');
  });

  it('are put in order: the hash where it lacks, the order of the case, the key that it moved to; and once is enough', () => {
    const own = { ...Object.fromEntries(Object.entries(strings).reverse()), title: 'حافلة الليل' };
    const { texts, found } = compiled({ strings: own });
    const part = found.parts[0];
    const order = part?.all.map(({ key }) => key) ?? [];
    const written = `# Mine\n${stringify({ format: 1, language: 'ar', status: 'draft', strings: own })}`;
    expect(texts.get('title')?.standing).toBe('unstamped');
    const once = writeTranslation(written, { language: 'ar' }, tidied(part?.all ?? []), order);
    expect(once.startsWith('# Mine\n')).toBe(true);
    expect(parse(once)).toEqual(parse(arabic));
    expect(Object.keys((parse(once) as LocaleFile).strings)).toEqual(Object.keys(strings));
    expect(writeTranslation(once, { language: 'ar' }, [], order)).toBe(once);
  });
});

/** Keeps the two in step: a text of the schema that nobody can translate would be found by nobody. */
describe('what is translated', () => {
  it('is every text of the case but ids, and what only its author reads', () => {
    const keys = new Set(translatableIn('scenario', whole.base as Scenario, 'en', 'ar').map(({ key }) => key));
    const left = writtenTexts(schema, whole.base).map(({ path, lang }) => (lang ? [...path, 'gloss'] : path).join('/')).filter((key) => !keys.has(key));
    expect(left).toEqual(['flags/safe/meaning', 'states/standing/meaning', 'counters/trust/meaning']);
  });
});
