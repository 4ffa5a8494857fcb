import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import { spokenMark } from './timer-rule.js';

/** A live region that speaks at five minutes, one minute, ten seconds and at the end. */
export function useSpokenTimer(seconds: number | null): ReactNode {
  const { t } = useTranslation('ui');
  const { duration } = useFormat();
  const before = useRef<number | null>(null);
  const [mark, setMark] = useState<number | null>(null);

  useEffect(() => {
    const crossed = seconds === null ? null : spokenMark(before.current, seconds);
    before.current = seconds;
    if (crossed !== null) setMark(crossed);
  }, [seconds]);

  return (
    <VisuallyHidden>
      <span role="status">
        {mark === null ? '' : mark === 0 ? t('timer.spokenOver') : t('timer.spokenLeft', { time: duration(mark) })}
      </span>
    </VisuallyHidden>
  );
}
