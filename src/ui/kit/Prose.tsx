import { isolatedRuns, useTextLanguage } from './CaseText.tsx';
import { classNames } from './classNames.ts';
import styles from './Prose.module.css';

export interface ProseProps {
  readonly text: string;
  readonly className?: string | undefined;
}

type Block = { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] };

/** An author's text: a blank line starts a paragraph, lines that begin with `- ` are a list. Nothing else is read as markup. */
export function Prose({ text, className }: ProseProps) {
  const { bare, direction, own } = useTextLanguage(text);
  return (
    <div {...own} className={classNames(styles.prose, className)}>
      {blocksOf(bare).map((block, at) =>
        block.kind === 'list' ? (
          <ul key={at} className={styles.list}>{block.items.map((item, place) => <li key={place}>{isolatedRuns(item, direction)}</li>)}</ul>
        ) : (
          <p key={at}>{isolatedRuns(block.text, direction)}</p>
        ),
      )}
    </div>
  );
}

/** The paragraphs and lists of a text, in order. A line after an item that begins with no `- ` carries the item on. */
export function blocksOf(text: string): readonly Block[] {
  return text.split(/\n[ \t]*\n/).flatMap((part) => {
    const lines = part.split('\n').map((line) => line.trim()).filter(Boolean);
    const firstItem = lines.findIndex((line) => line.startsWith('- '));
    const opening = (firstItem < 0 ? lines : lines.slice(0, firstItem)).join(' ');
    const items: string[] = [];
    for (const line of firstItem < 0 ? [] : lines.slice(firstItem)) {
      if (line.startsWith('- ')) items.push(line.slice(2).trim());
      else items.push(`${items.pop() ?? ''} ${line}`);
    }
    const blocks: Block[] = [];
    if (opening) blocks.push({ kind: 'paragraph', text: opening });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    return blocks;
  });
}
