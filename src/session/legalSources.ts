/** Law references as a trainee reads them: with what they say and how far that was verified. */
import type { Feedback } from '../scenario/choiceParts.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import type { FeedbackView, LegalSource } from './view.ts';

export const legalSources = (scenario: Scenario, refs: readonly string[] | undefined): readonly LegalSource[] =>
  (refs ?? []).flatMap((ref) => {
    const article = scenario.law.articles[ref];
    if (!article) return [];
    const { label, lawTitle, gist, verified, note } = article;
    return [{ ref, label, law: lawTitle, gist, verified, ...(note !== undefined && { note }) }];
  });

export const feedbackView = (scenario: Scenario, feedback: Feedback): FeedbackView =>
  ({ text: feedback.text, sources: legalSources(scenario, feedback.sources) });

/** Feedback only where the author shows it at once. */
export const feedbackAtOnce = (scenario: Scenario, feedback: Feedback | undefined): FeedbackView | undefined =>
  feedback?.show === 'at-once' ? feedbackView(scenario, feedback) : undefined;
