/** Why a move is not possible, in words for someone who wrote or kept it. */
import type { Refusal, RefusalCode } from '../engine/refusal.ts';

const texts: Readonly<Record<RefusalCode, string>> = {
  'case-not-open': 'the case has not been opened yet',
  'case-already-open': 'the case is open already',
  'case-ended': 'the case has ended before it',
  'other-scenario': 'it belongs to another scenario',
  interrupted: 'an inject interrupts the scene and has to be read first',
  'not-here': 'the case does not stand there now',
  'not-interrupted': 'no such inject interrupts the case now',
  'choice-unknown': 'the scene has no such choice',
  'choice-not-open': 'this choice is not open now: its "when" does not hold',
  'certainty-missing': 'the task asks how sure one is, and the move does not say',
  'question-unknown': 'the interview has no such question',
  'question-not-open': 'this question is not open now: its "when" does not hold',
  'question-already-asked': 'this question was asked already',
  'questions-used-up': 'no more questions may be put in this interview',
  'question-not-asked': 'this question has not been asked, so its answer cannot be checked',
  'already-checked': 'this answer was checked in that way already, or the difference has come to light',
  'interpreter-unknown': 'the interview has no such interpreter',
  'interpreter-not-open': 'this interpreter cannot be had now',
  'interpreter-already-here': 'this interpreter is interpreting already',
  'interview-must-go-on': 'the interview cannot be ended yet: the "when" of its end does not hold',
  'exhibit-unknown': 'the scenario has no such exhibit',
  'exhibit-not-held': 'this exhibit is not in the file',
  'element-unknown': 'this element is not a row of the map of proof',
  'offence-unknown': 'this offence is not among those to choose from',
  'minutes-out-of-range': 'time can go by from 1 minute to 10 days at once',
  malformed: 'it is not an event',
  stale: 'it was made on an older state of the case',
  'not-your-role': 'this role may not do it',
};

export const refusalText = ({ refused, about }: Refusal): string => `${texts[refused]}${about === undefined ? '' : ` (${about})`}`;
