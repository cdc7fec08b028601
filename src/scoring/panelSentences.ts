/** What a panel said of an item, in sentences. */
import type { ItemPanel } from './item.ts';
import { type Message, message } from './message.ts';

/** `counts`: the panel's answers are the key. A panel too small to be one is told of all the same. */
export function panelSentences(panel: ItemPanel | undefined, counts: boolean, given: string): readonly Message[] {
  if (!panel) return [];
  if (!counts) return [message('panel-too-few', { members: panel.n })];
  const most = panel.counts[panel.mode] ?? 0;
  return [
    message('panel-with-you', { members: panel.n, with: panel.counts[given] ?? 0, most }),
    ...(panel.provisional ? [message('panel-provisional')] : []),
  ];
}
