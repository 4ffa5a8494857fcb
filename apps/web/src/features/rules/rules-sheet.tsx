import { type RuleProfileInput, type RuleProfileView, type Id, RULE_PROFILE_LIMITS } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../live/client.js';
import { useProblemText } from '../../live/problem-text.js';
import { useCommand } from '../../live/use-command.js';
import { Button } from '../../ui/button/button.js';
import { DateField } from '../../ui/field/date-field.js';
import { TextField } from '../../ui/field/text-field.js';
import { FieldRow, Form } from '../../ui/form/form-layout.js';
import { Sheet } from '../../ui/sheet/sheet.js';
import { Refusal } from '../../ui/state/refusal.js';
import { ProblemError } from '@app/client';
import { rulesKey } from './rules-query.js';
import { DaysField, RuleField, type RulePart } from './rule-fields.js';
import { newRuleForm, type RuleForm, ruleForm, ruleInput, type RuleProblem, ruleProblems } from './rule-form.js';
import { chosenRules } from './rule-options.js';
import { TwoVersions } from './two-versions.js';

export interface RulesSheetProps {
  readonly bodyId: Id;
  /** Edited; null = new ones. */
  readonly profile: RuleProfileView | null;
  /** New ones start from these; null = from the general pattern. */
  readonly pattern: RuleProfileView | null;
  readonly onRemove: () => void;
  readonly onFold: () => void;
}

/** Writes rules of a body; what somebody else saved meanwhile is shown beside one's own. */
export function RulesSheet({ bodyId, profile, pattern, onRemove, onFold }: RulesSheetProps) {
  const { t } = useTranslation('rules');
  const [form, setForm] = useState<RuleForm>(() => (profile === null ? newRuleForm(pattern) : ruleForm(profile)));
  const [tried, setTried] = useState<'no' | 'yes'>('no');
  const { theirs, refusal, busy, send, reload, clear } = useSaving(bodyId, profile);
  const save = async (rev: number | null): Promise<void> => {
    setTried('yes');
    const input = ruleInput(form);
    if (input !== null && (await send(input, rev))) onFold();
  };
  const title = t(profile === null ? 'add' : 'edit');
  const submit = (): void => void save(profile?.rev ?? null);
  const part = { form, onChange: (change: Partial<RuleForm>) => setForm((before) => ({ ...before, ...change })) };
  return (
    <Sheet
      opened
      onFold={onFold}
      title={title}
      footer={
        theirs === null && (
          <>
            {profile !== null && (
              <Button kind="text" icon={IconTrash} onClick={onRemove}>
                {t('remove')}
              </Button>
            )}
            <Button kind="filled" busy={busy} onClick={submit}>
              {t('save')}
            </Button>
          </>
        )
      }
    >
      <Form label={title} onSubmit={submit}>
        {theirs === null ? (
          <Refusal text={refusal} onDismiss={clear} />
        ) : (
          <TwoVersions
            mine={form}
            theirs={theirs}
            onTake={() => {
              void reload();
              onFold();
            }}
            onKeep={() => void save(theirs.rev)}
          />
        )}
        <Head {...part} problems={tried === 'yes' ? ruleProblems(form) : []} />
        {chosenRules.map((rule) => (
          <RuleField key={rule} rule={rule} {...part} />
        ))}
        <DaysField
          {...part}
          error={tried === 'yes' && ruleProblems(form).includes('days') ? t('needDays') : undefined}
        />
      </Form>
    </Sheet>
  );
}

function useSaving(bodyId: Id, profile: RuleProfileView | null) {
  const { t } = useTranslation();
  const say = useProblemText();
  const queries = useQueryClient();
  const { state, run, clear } = useCommand((key: string, input: RuleProfileInput, rev: number | null) =>
    profile === null || rev === null
      ? client.ruleProfiles.create(bodyId, input, { key })
      : client.ruleProfiles.edit(profile.id, { ...input, rev }, { key }),
  );
  const problem = state.phase === 'refused' ? state.problem : null;
  const isStale = problem?.code === 'platform/changed-meanwhile';
  const busy = { idle: undefined, refused: undefined, sending: t('act.sending'), unsure: t('act.unsure') };
  const reload = () => queries.invalidateQueries({ queryKey: rulesKey(bodyId) });
  return {
    /** What somebody else saved meanwhile. */
    theirs: isStale ? (problem.current as RuleProfileView) : null,
    refusal: problem === null || isStale ? null : say(new ProblemError(problem)),
    busy: busy[state.phase],
    reload,
    clear,
    send: async (input: RuleProfileInput, rev: number | null): Promise<boolean> => {
      if ((await run(input, rev)) === null) return false;
      await reload();
      return true;
    },
  };
}

function Head({ form, onChange, problems }: RulePart & { readonly problems: readonly RuleProblem[] }) {
  const { t } = useTranslation('rules');
  return (
    <>
      <TextField
        label={t('name')}
        value={form.name}
        maxLength={RULE_PROFILE_LIMITS.nameMax}
        error={problems.includes('name') ? t('needName') : undefined}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <FieldRow>
        <TextField
          label={t('number')}
          need="optional"
          value={form.number}
          maxLength={RULE_PROFILE_LIMITS.numberMax}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
        />
        <DateField
          label={t('issuedOn')}
          need="optional"
          value={form.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          label={t('validFrom')}
          value={form.validFrom}
          error={problems.includes('validFrom') ? t('needFrom') : undefined}
          onChange={(validFrom) => onChange({ validFrom })}
        />
        <DateField
          label={t('hasEnded')}
          need="optional"
          value={form.validUntil}
          onChange={(validUntil) => onChange({ validUntil })}
        />
      </FieldRow>
    </>
  );
}
