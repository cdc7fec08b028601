import { Component, type ReactNode } from 'react';
import { Button } from './kit/Button.tsx';
import { Disclosure } from './kit/Disclosure.tsx';
import { Page } from './hosts/Page.tsx';
import { Message } from './hosts/Message.tsx';
import { useHomeText } from './hosts/useHomeText.ts';

interface ErrorBoundaryProps {
  /** Where the reader is: going somewhere else tries again. */
  readonly place: string;
  /** Saves the open case as a file; absent where none is open. */
  readonly onExport?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Shown instead of a screen that broke: what happened in people's words, and that no step is lost. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failure?: unknown }> {
  override state: { readonly failure?: unknown } = {};

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.place !== this.props.place && 'failure' in this.state) this.setState({ failure: undefined });
  }

  override render() {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : <Apology failure={failure} onExport={this.props.onExport} />;
  }
}

function Apology({ failure, onExport }: { readonly failure: unknown; readonly onExport?: (() => void) | undefined }) {
  const t = useHomeText();
  const kind = isMissingPart(failure) ? 'chunk' : 'own';
  return (
    <Page>
      <Message
        title={t(kind === 'chunk' ? 'error.chunk-title' : 'error.title')}
        actions={(
          <>
            <Button variant="primary" onClick={() => location.reload()}>{t('error.reload')}</Button>
            {onExport ? <Button onClick={onExport}>{t('error.file')}</Button> : null}
          </>
        )}
      >
        <p>{t(kind === 'chunk' ? 'error.chunk-text' : 'error.text')}</p>
        {kind === 'own' ? (
          <Disclosure summary={t('error.details')}>
            <p lang="en" dir="ltr">{failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure)}</p>
          </Disclosure>
        ) : null}
      </Message>
    </Page>
  );
}

/** Browsers say it in their own words, each. */
const isMissingPart = (failure: unknown): boolean =>
  failure instanceof Error && /dynamically imported module|importing a module script|error loading|preload css/i.test(failure.message);
