import { useSyncExternalStore } from 'react';
import { Banner } from '../kit/Banner.tsx';
import type { LocalHost } from './localHost.ts';
import styles from './HostNotices.module.css';
import { useHomeText } from './useHomeText.ts';

/** What happened to this case beyond this page: another tab went on, or the device does not have it any more. */
export function HostNotices({ host, onOpen }: { readonly host: LocalHost; readonly onOpen: (caseId: string) => void }) {
  const t = useHomeText();
  const notice = useSyncExternalStore(host.subscribe, host.notice);
  if (!notice) return null;
  const action = notice.kind === 'parted' ? { label: t('notice.parted-open'), onAct: () => onOpen(notice.caseId) }
    : notice.kind === 'gone' ? { label: t('notice.gone-keep'), onAct: () => void host.keepAgain() }
      : notice.kind === 'ahead' ? { label: t('notice.reload'), onAct: () => location.reload() }
        : undefined;
  return (
    <div className={styles.place}>
      <Banner
        tone={notice.kind === 'elsewhere' ? 'info' : 'warn'}
        live="polite"
        action={action}
        onDismiss={notice.kind === 'elsewhere' || notice.kind === 'parted' ? host.dismissNotice : undefined}
      >
        {t(`notice.${notice.kind}`)}
      </Banner>
    </div>
  );
}
