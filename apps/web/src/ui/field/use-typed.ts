import { type ChangeEvent, useState } from 'react';

interface Typed {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** The value that the text means, or null when it means none. */
  readonly parse: (text: string) => string | null;
  readonly format: (value: string) => string;
}

/** Text that stands for a value: told at once when it is understood, wrong only after the field is left. */
export function useTyped({ value, onChange, parse, format }: Typed) {
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    setDraft(text);
    setLeft(false);
    onChange(parse(text));
  };
  const blur = () => {
    setLeft(true);
    if (draft !== null && (draft.trim() === '' || parse(draft) !== null)) setDraft(null);
  };
  // A value set from outside, e.g. from the month, replaces what was typed.
  const text =
    draft !== null && (value === null || parse(draft) === value) ? draft : value === null ? '' : format(value);
  return {
    input: { type: 'text', value: text, onChange: change, onBlur: blur } as const,
    wrong: left && text.trim() !== '' && parse(text) === null,
  };
}
