/** A touch on a link that leaves the paper: nothing opens by itself, `ask` gets the address. Other kinds than http(s) are dead. */
export function holdOutsideLinks(container: HTMLElement, ask: (url: string) => void, signal: AbortSignal): void {
  const hold = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href') ?? '';
    if (link === null || address === '' || address.startsWith('#')) return;
    event.preventDefault();
    event.stopPropagation();
    if (link.protocol === 'http:' || link.protocol === 'https:') ask(link.href);
  };
  container.addEventListener('click', hold, { signal, capture: true });
  container.addEventListener('auxclick', hold, { signal, capture: true });
}
