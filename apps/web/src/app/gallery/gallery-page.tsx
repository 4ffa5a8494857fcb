import { useLocation } from '@tanstack/react-router';
import { type ComponentType } from 'react';
import { ButtonsSheet } from './buttons-sheet.js';
import { CalendarSheet } from './calendar-sheet.js';
import { FormsSheet } from './forms-sheet.js';
import styles from './gallery.module.css';
import { ListsSheet } from './lists-sheet.js';
import { MembersSheet } from './members-sheet.js';
import { OverlaysSheet } from './overlays-sheet.js';
import { BallotScene } from './scene-ballot.js';
import { ConsoleScene } from './scene-console.js';
import { EditorScene } from './scene-editor.js';
import { HomeScene } from './scene-home.js';
import { SessionSheet } from './session-sheet.js';
import { StatesSheet } from './states-sheet.js';
import { TableSheet } from './table-sheet.js';

/** Every component in every state, and a few whole screens; scripts/contact-sheets.mjs visits them by name. */
const sheets: Readonly<Record<string, ComponentType>> = {
  buttons: ButtonsSheet,
  states: StatesSheet,
  session: SessionSheet,
  lists: ListsSheet,
  forms: FormsSheet,
  members: MembersSheet,
  table: TableSheet,
  calendar: CalendarSheet,
  overlays: OverlaysSheet,
  'scene-home': HomeScene,
  'scene-ballot': BallotScene,
  'scene-console': ConsoleScene,
  'scene-editor': EditorScene,
};

export function GalleryPage() {
  const name = useLocation({ select: ({ pathname }) => pathname.split('/').at(-1) ?? '' });
  const Sheet = sheets[name];
  return (
    <div className={styles.gallery} data-gallery={Object.keys(sheets).join(' ')}>
      {Sheet ? <Sheet /> : <Contents />}
    </div>
  );
}

function Contents() {
  return (
    <main className={styles.contents}>
      <h1>Trạng thái và thành phần</h1>
      <ul>
        {Object.keys(sheets).map((name) => (
          <li key={name}>
            <a href={`/__gallery/${name}`} className={styles.link}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
