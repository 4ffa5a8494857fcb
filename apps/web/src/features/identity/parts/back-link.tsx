import { createLink } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ComponentProps } from 'react';
import { Icon } from '../../../ui/icon/icon.js';
import styles from './back-link.module.css';

function AnchorBack({ children, ...rest }: Omit<ComponentProps<'a'>, 'className' | 'style'>) {
  return (
    <a {...rest} className={styles.back}>
      <Icon of={IconArrowLeft} size={22} />
      <span>{children}</span>
    </a>
  );
}

/** The way back to the list, in line with the page's title. */
export const BackLink = createLink(AnchorBack);
