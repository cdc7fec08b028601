/**
 * What one role may see of a case: built from nothing, field by field, never stripped. A trainee's view holds no key: no
 * credit, no bearing, no reliability, no rendering that was not checked, no option that is not open, no scene to come.
 */
import type { ExhibitDocument } from '../scenario/exhibitDocument.ts';
import type { Certainty } from '../scenario/playthrough.ts';
import type { Ending, Focus, Level } from '../scenario/scenario.ts';
import type { Seat, SeatTaken } from '../scenario/seats.ts';
import type { TaskKind } from '../scenario/task.ts';
import type { MatterKind } from '../scenario/tasks/agencies.ts';
import type { Addressed, CheckKind, PreparationKind, RenderingMode } from '../scenario/tasks/interview.ts';
import type { Readiness } from '../scenario/tasks/qualify.ts';
import type { ChannelKind, PartSection } from '../scenario/tasks/request.ts';
import type { Verification } from '../scenario/lawPack.ts';
import type { ReadIn } from '../scenario/wholeScenario.ts';
import type { Language, Words } from '../scenario/words.ts';

/** A scenario as the catalogue and the briefing show it. */
export interface ScenarioCard {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly level?: Level;
  readonly focus: readonly Focus[];
  readonly keys: 'draft' | 'confirmed';
  /** Where it is read in a translation. */
  readonly translated?: ReadIn;
  /** Other languages in which it can be read; of a card on a shelf. */
  readonly languages?: readonly Language[];
}

export interface ExhibitView {
  readonly id: string;
  readonly title: string;
  readonly document: ExhibitDocument;
  readonly source: string;
  readonly custody: string;
  /** Time of the case when it came into the file. */
  readonly obtained: string;
  readonly examined: boolean;
  /** Why it is inadmissible. Told once the case has ended; before, the trainee has to see it. */
  readonly spoiled?: string;
}

export interface LegalSource {
  readonly ref: string;
  readonly label: string;
  readonly law: string;
  readonly gist: string;
  readonly verified: Verification;
  readonly note?: string;
}

/** Feedback that the author shows at once. */
export interface FeedbackView {
  readonly text: string;
  readonly sources: readonly LegalSource[];
}

interface TaskBase<K extends TaskKind> {
  readonly kind: K;
  readonly prompt: string;
}

export interface ChooseView extends TaskBase<'choose'> {
  readonly decision: boolean;
  readonly certainty: boolean;
  readonly cites: boolean;
  /** Options that are open now, in the order to be shown. `letter`: what it is called on printed sheets. */
  readonly choices: readonly { readonly id: string; readonly label: string; readonly minutes: number; readonly letter: string }[];
}

export interface InterviewView extends TaskBase<'interview'> {
  readonly person: string;
  readonly interpreter: string;
  readonly interpreters: readonly { readonly id: string; readonly name: string; readonly role: string; readonly note?: string; readonly languages?: readonly Language[]; readonly open: boolean }[];
  /** Steps that are open now, and those that were done, with what they showed. */
  readonly steps: readonly { readonly id: string; readonly label: string; readonly kind: PreparationKind; readonly minutes: number; readonly done: boolean; readonly shows?: string; readonly feedback?: FeedbackView }[];
  /** Where the trainee chooses: to whom questions are put, and how answers are rendered. */
  readonly address?: Addressed;
  readonly mode?: RenderingMode;
  /** The checks there are: whether each is open now, how long it takes, and who makes it where that is somebody else. */
  readonly checks: readonly { readonly by: CheckKind; readonly minutes: number; readonly open: boolean; readonly who?: string }[];
  readonly questions: readonly { readonly id: string; readonly label: string; readonly minutes: number }[];
  readonly questionsLeft: number;
  readonly mayEnd: boolean;
  readonly endLabel: string;
  readonly checkMinutes: number;
  readonly replaceMinutes: number;
  /** What was asked and rendered, in order. `said` only where a check has brought it to light. */
  readonly exchanges: readonly {
    readonly question: string;
    readonly label: string;
    readonly interpreter: string;
    /** What the interpreter made of it, in the interface of the record. */
    readonly rendered: string;
    /** The language the person answered in. */
    readonly spoken: Language;
    /** How it was rendered, where the trainee chooses. */
    readonly mode?: RenderingMode;
    readonly checks: readonly { readonly by: CheckKind; readonly interpreter: string; readonly caught: boolean }[];
    /** The checks that may still be made on it. */
    readonly open: readonly CheckKind[];
    /** The words spoken and their meaning; present once a check was made that shows them. */
    readonly said?: Words;
    readonly feedback?: FeedbackView;
  }[];
}

export interface ProofMapTaskView extends TaskBase<'proof-map'> {}

export interface QualifyView extends TaskBase<'qualify'> {
  readonly certainty: boolean;
  /** Whom it is about; absent for the case as a whole. */
  readonly for?: { readonly id: string; readonly name: string };
  readonly offences: readonly { readonly id: string; readonly name: string; /** What must be proved: of each group, one. */ readonly requires: readonly (readonly { readonly id: string; readonly name: string }[])[]; readonly law: readonly LegalSource[] }[];
}

export interface WeighView extends TaskBase<'weigh'> {
  /** Exhibits asked about that are in the file. */
  readonly exhibits: readonly string[];
}

export interface NewFactView extends TaskBase<'new-fact'> {
  readonly hypothesis: string;
  readonly fact: string;
  readonly cites: boolean;
}

/** Hypotheses to choose from, in the order to be shown. */
export interface HypothesesView extends TaskBase<'hypotheses'> {
  readonly hypotheses: readonly { readonly id: string; readonly text: string }[];
}

export interface TokensView extends TaskBase<'tokens'> {
  readonly hypotheses: readonly { readonly id: string; readonly text: string }[];
  /** Tokens as they were last placed; empty the first time. */
  readonly before: Readonly<Record<string, number>>;
}

export interface AgainstView extends TaskBase<'against'> {
  /** The hypothesis to find evidence against, in words. */
  readonly hypothesis: string;
}

/** Deductions that the file gives grounds for, without the exhibits they follow from: those would give the answer away. */
export interface DeduceView extends TaskBase<'deduce'> {
  readonly deductions: readonly {
    readonly id: string;
    readonly statement: string;
    /** In the order to be shown. */
    readonly options: readonly { readonly id: string; readonly text: string }[];
    /** The answer, once it was confirmed. */
    readonly confirmed?: string;
  }[];
  /** How many have to be right at once to be confirmed, how often that may be asked and still may. Absent: nothing is confirmed. */
  readonly confirm?: { readonly batch: number; readonly tries: number; readonly triesLeft: number };
}

/** Which agencies are told when, and what is to be settled between them. */
export interface AgenciesView extends TaskBase<'agencies'> {
  readonly times: readonly { readonly id: string; readonly label: string }[];
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly matters: readonly {
    readonly id: string;
    readonly about: MatterKind;
    readonly prompt: string;
    /** In the order to be shown. */
    readonly choices: readonly { readonly id: string; readonly label: string }[];
  }[];
}

/** Who is asked about, and what each may be; the same for all of them. */
export interface IdentifyView extends TaskBase<'identify'> {
  readonly cites: boolean;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly statuses: readonly { readonly id: string; readonly label: string; readonly means?: string }[];
}

/** A request to be drafted: what there is to choose from, in the order to be shown. */
export interface RequestView extends TaskBase<'request'> {
  /** Channels that are open now. */
  readonly channels: readonly { readonly id: string; readonly kind: ChannelKind; readonly label: string }[];
  /** Building blocks, section by section. */
  readonly parts: readonly { readonly id: string; readonly section: PartSection; readonly text: string }[];
  /** Authorities that it can pass; none where nothing is asked about the route. */
  readonly stations: readonly { readonly id: string; readonly label: string }[];
  /** How long drafting and sending take. */
  readonly minutes: number;
}


export type TaskView = ChooseView | InterviewView | ProofMapTaskView | QualifyView | WeighView | NewFactView | HypothesesView | TokensView | AgainstView | DeduceView | AgenciesView | IdentifyView | RequestView;

/** A row of the map of proof. */
export interface ElementView {
  readonly id: string;
  /** Of whom it is to be proved; absent for the case as a whole. */
  readonly subject?: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly family: string;
  readonly question: string;
  readonly law: readonly LegalSource[];
}

/** A line of the decision log: what the trainee did, and what was known then. */
export interface LogLine {
  readonly seq: number;
  /** Time of the case. */
  readonly time: string;
  /** The exhibit or the inject that the line tells of. */
  readonly about?: string;
  /** It interrupted the case and was read there. */
  readonly interrupted?: true;
  readonly kind: 'weighed' | 'fact' | 'hypotheses' | 'tokens' | 'against' | 'put-forward' | 'deduced' | 'choice' | 'interview' | 'prepared' | 'address' | 'mode' | 'check' | 'replaced' | 'proof-map' | 'qualified' | 'agencies' | 'identified' | 'request' | 'inject' | 'exhibit';
  readonly title: string;
  readonly text: string;
  /** Of an interview: to whom questions are put from here on, or how answers are rendered. */
  readonly manner?: Addressed | RenderingMode;
  readonly certainty?: Certainty;
  /** Of a new fact: how much more or less likely, -2 to +2. */
  readonly answer?: number;
  /** Of deductions put forward: how many were confirmed by it. */
  readonly confirmed?: number;
  /** Of a request: what it held and the authorities it went through, in words; and what came back at once. */
  readonly parts?: readonly string[];
  readonly route?: readonly string[];
  readonly reply?: { readonly text: string; readonly from?: string };
  readonly cites?: readonly string[];
  readonly reason?: string;
  readonly readiness?: Readiness;
  readonly feedback?: FeedbackView;
}

/** What one role knows: shown to whoever has that seat, or sees all. */
export interface PacketView {
  readonly seat: Seat;
  readonly brief: string;
  readonly knows: readonly string[];
  /** Exhibits it brings to the table. */
  readonly exhibits: readonly string[];
  readonly watchFor: string;
}

export interface SeatsView {
  readonly taken: SeatTaken;
  readonly offered: readonly Seat[];
  /** Those that may be read: of the seat taken, or of all. None before the case begins, so that the choice is open. */
  readonly packets: readonly PacketView[];
}

export interface TraineeView {
  readonly scenario: ScenarioCard;
  /** Number of entries in the log: what a submitted event builds on. */
  readonly seq: number;
  readonly phase: 'briefing' | 'scene' | 'interrupted' | 'ended';
  readonly briefing: { readonly text: string; readonly contentNote: string; readonly objectives: readonly string[]; readonly cautions: readonly { readonly name: string; readonly text: string }[] };
  /** Of a case with packets for roles. */
  readonly seats?: SeatsView;
  /** Time of the case now, and minutes since it started. */
  readonly time: string;
  readonly clock: number;
  readonly scene?: { readonly id: string; readonly title: string; readonly place?: string; readonly paragraphs: readonly string[]; readonly people: readonly string[]; readonly task?: TaskView; readonly ending?: Ending };
  readonly inject?: { readonly id: string; readonly title: string; readonly text: string; readonly time: string };
  readonly exhibits: readonly ExhibitView[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string; readonly about: string; readonly speaks: readonly Language[] }[];
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly role: string; readonly told?: string }[];
  /** Deadlines the trainee knows of. */
  readonly deadlines: readonly { readonly id: string; readonly label: string; readonly at: string; readonly state: 'open' | 'passed' | 'met' }[];
  readonly elements: readonly ElementView[];
  /** Exhibit -> element -> verdict. */
  readonly links: Readonly<Record<string, Readonly<Record<string, 'supports' | 'contradicts'>>>>;
  readonly log: readonly LogLine[];
}
