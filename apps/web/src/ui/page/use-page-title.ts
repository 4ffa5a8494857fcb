import { useEffect } from 'react';

/** The page's name in the browser's title: "Cuộc họp của tôi · E-Cabinet". */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · E-Cabinet`;
  }, [title]);
}
