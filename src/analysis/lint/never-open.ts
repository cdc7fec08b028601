/** A choice, a question or a channel that is open on no path, in a scene that is reached. */
import { pathRule, type Said } from './rule.ts';
import { tasksOf } from './tasksIn.ts';

export const neverOpen = pathRule('never-open', (scenario, { scenes, options }) => {
  const closed = (scene: string, of: Readonly<Record<string, unknown>>, path: readonly (string | number)[], word: string): Said[] => (scenes.has(scene)
    ? Object.keys(of).filter((id) => !options.has(`${scene}/${id}`)).map((id) => ({ path: [...path, id], at: 'key', what: `The ${word} "${id}" in "${scene}" is open on no path.` })) : []);
  return [
    ...tasksOf(scenario, 'choose').flatMap(({ scene, task, path }) => closed(scene, task.choices, [...path, 'choices'], 'choice')),
    ...tasksOf(scenario, 'interview').flatMap(({ scene, task, path }) => closed(scene, task.questions, [...path, 'questions'], 'question')),
    ...tasksOf(scenario, 'request').flatMap(({ scene, task, path }) => closed(scene, task.channels, [...path, 'channels'], 'channel')),
  ];
});
