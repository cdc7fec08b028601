/** Light, dark, or as the system has it: the reader's choice, remembered on this device. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'proving-ground.theme';

/** The choice remembered on this device; `system` where none is, or where the browser keeps nothing. */
export function rememberedTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return themes.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in this theme and remembers it. Where nothing can be remembered it holds until the page closes. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Private windows refuse storage; the theme still holds for this visit.
  }
}
