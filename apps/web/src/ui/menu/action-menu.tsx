import { Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { IconButton } from '../button/icon-button.js';
import { classNames } from '../class-names.js';
import { Icon, type IconShape } from '../icon/icon.js';
import styles from './action-menu.module.css';

export interface MenuAction {
  readonly key: string;
  /** Verb and object. */
  readonly label: string;
  readonly icon?: IconShape;
  readonly onSelect: () => void;
  /** danger leads to a `ConfirmSheet`, never acts at once. */
  readonly tone?: 'plain' | 'danger';
}

export interface ActionMenuProps {
  readonly actions: readonly MenuAction[];
  /** What the actions are about, for screen readers: "Việc khác với nội dung 3". */
  readonly label?: string;
  /** A button with this word in place of the three dots. */
  readonly word?: string;
}

/** The lesser actions of a row or a page. The main one never hides in here. */
export function ActionMenu({ actions, label, word }: ActionMenuProps) {
  const { t } = useTranslation('ui');
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.menu, item: styles.item }}
      loop
    >
      <Menu.Target>
        {word === undefined ? (
          <IconButton label={label ?? t('more')} icon={IconDotsVertical} />
        ) : (
          <Button aria-label={label}>{word}</Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ key, label: text, icon, onSelect, tone = 'plain' }) => (
          <Menu.Item
            key={key}
            leftSection={icon && <Icon of={icon} />}
            onClick={onSelect}
            className={classNames(tone === 'danger' && styles.danger)}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
