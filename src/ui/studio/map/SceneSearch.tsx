import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { MapScene } from '../../../analysis/map/sceneMap.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { useStudioText } from '../useStudioText.ts';
import styles from './search.module.css';

export interface SceneSearchProps {
  readonly scenes: readonly MapScene[];
  readonly onFound: (scene: string) => void;
}

const MOST = 8;

/** Finds a scene by its name in the file or by its title. */
export function SceneSearch({ scenes, onFound }: SceneSearchProps) {
  const t = useStudioText();
  const id = useId();
  const [words, setWords] = useState('');
  const found = scenesLike(scenes, words);
  const take = (scene: string) => {
    setWords('');
    onFound(scene);
  };
  return (
    <form
      role="search" className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (found[0]) take(found[0].id);
      }}
    >
      <label htmlFor={id} className={styles.label}>{t('search.label')}</label>
      <div className={styles.field}>
        <Search aria-hidden="true" className={styles.drawing} />
        <input
          id={id} type="search" className={styles.input} value={words} dir="auto" autoComplete="off" placeholder={t('search.hint')}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Escape' && words !== '') { event.stopPropagation(); setWords(''); } }}
        />
      </div>
      {words.trim() === '' ? null : (
        <div className={styles.results}>
          <p role="status" className={styles.count}>{t('search.found', { count: found.length })}</p>
          {found.length > 0 ? (
            <ul className={styles.list}>
              {found.slice(0, MOST).map((scene) => (
                <li key={scene.id}><button type="button" className={styles.result} onClick={() => take(scene.id)}><Authored>{scene.title}</Authored> <Name>{scene.id}</Name></button></li>
              ))}
            </ul>
          ) : null}
        </div>
      )}
    </form>
  );
}

/** The scenes that words may mean: those whose name or title begins with them first. */
export function scenesLike(scenes: readonly MapScene[], words: string): readonly MapScene[] {
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const rank = ({ id, title }: MapScene) => {
    const name = title.toLocaleLowerCase();
    return id === wanted ? 0 : id.startsWith(wanted) || name.startsWith(wanted) ? 1 : id.includes(wanted) || name.includes(wanted) ? 2 : 3;
  };
  return scenes.filter((scene) => rank(scene) < 3).sort((a, b) => rank(a) - rank(b));
}
