import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useHomeText } from '../hosts/useHomeText.ts';
import { rememberedTheme, setTheme, themes } from '../theme/theme.ts';
import styles from './ThemeChoice.module.css';

const drawings = { system: Monitor, light: Sun, dark: Moon } as const;

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const t = useHomeText();
  const [theme, choose] = useState(rememberedTheme);
  return (
    <div className={styles.choice} role="group" aria-label={t('theme.legend')}>
      {themes.map((each) => {
        const Drawing = drawings[each];
        return (
          <button
            key={each}
            type="button"
            className={styles.theme}
            aria-pressed={each === theme}
            aria-label={t(`theme.${each}`)}
            title={t(`theme.${each}`)}
            onClick={() => {
              setTheme(each);
              choose(each);
            }}
          >
            <Drawing aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
