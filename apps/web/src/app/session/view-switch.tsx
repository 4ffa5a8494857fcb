import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../live/meeting-provider.js';
import { Segmented } from '../../ui/choice/segmented.js';
import { type SessionView, sessionViews } from './live-search.js';
import styles from './session.module.css';

/** What somebody who leads sees first: the chair the script, the secretary the console; everybody else the papers. */
export function useSessionView(): SessionView {
  const { view } = useSearch({ from: '/signed-in/meetings/$meetingId/live' });
  const leads = useMay('meeting.run');
  const { roles } = useMeeting().meeting.facts;
  if (!leads) return 'papers';
  return view ?? (roles.includes('chair') ? 'script' : 'console');
}

/** Script, console, papers: for those who lead. */
export function ViewSwitch() {
  const { t } = useTranslation('session');
  const leads = useMay('meeting.run');
  const shown = useSessionView();
  const navigate = useNavigate({ from: '/meetings/$meetingId/live' });
  if (!leads) return null;
  return (
    <div className={styles.views}>
      <Segmented
        label={t('views.label')}
        value={shown}
        onChange={(view) => void navigate({ search: (before) => ({ ...before, view }), replace: true })}
        options={sessionViews.map((value) => ({ value, label: t(`views.${value}`) }))}
      />
    </div>
  );
}
