import { foldUsername, type Honorific, honorifics } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/field/select-field.js';
import { TextField } from '../../../ui/field/text-field.js';
import { FieldRow } from '../../../ui/form/form-layout.js';
import { type PersonErrors, type PersonValues } from './person-form.js';
import { PostFields } from './post-fields.js';

type TextName = 'fullName' | 'rank' | 'username' | 'email' | 'phone';

/** Every field of a person. */
export function PersonFields({
  values,
  onChange,
  errors,
}: {
  readonly values: PersonValues;
  readonly onChange: (values: PersonValues) => void;
  readonly errors: PersonErrors;
}) {
  const { t } = useTranslation('identity');
  const text = (name: TextName, id: string) => {
    const word = errors[id];
    return {
      id,
      value: values[name],
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...values, [name]: event.currentTarget.value }),
      error: word && t(`people.${word}`),
      autoComplete: 'off',
    };
  };
  const folded = foldUsername(values.username);
  const becomes = folded !== '' && folded !== values.username.trim();
  return (
    <>
      <TextField {...text('fullName', 'full-name')} label={t('people.fullName')} need="required" maxLength={200} />
      <FieldRow>
        <SelectField<Honorific>
          label={t('people.address')}
          options={honorifics.map((value) => ({ value, label: t(`people.honorific.${value}`) }))}
          value={values.honorific}
          onChange={(honorific) => onChange({ ...values, honorific })}
        />
        <TextField {...text('rank', 'rank')} label={t('people.rankLabel')} inputMode="numeric" />
      </FieldRow>
      <FieldRow>
        <TextField {...text('phone', 'phone')} type="tel" label={t('people.phone')} need="optional" maxLength={20} />
        <TextField {...text('email', 'email')} type="email" label={t('people.email')} need="optional" maxLength={200} />
      </FieldRow>
      <TextField
        {...text('username', 'username')}
        label={t('username')}
        hint={becomes ? t('people.usernameBecomes', { username: folded }) : t('people.usernameHint')}
        need="optional"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
      />
      <PostFields values={values} onChange={onChange} errors={errors} />
    </>
  );
}
