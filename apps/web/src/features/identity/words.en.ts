import { type WordsOf } from '../../ui/words/words-of.js';
import { type identityWordsVi } from './words.vi.js';

export const identityWordsEn = {
  signIn: 'Sign in',
  product: 'Paperless meetings',
  username: 'Username',
  password: 'Password',
  signingIn: 'Signing in',
  needUsername: 'Enter your username',
  needPassword: 'Enter your password',
  firstTime: 'I have an activation code, or forgot my password',
  activate: 'Activate account',
  activateText:
    'The code comes from an administrator or the office and works once within 72 hours. If you forgot your password, ask for a new code.',
  code: 'Activation code',
  newPassword: 'New password',
  passwordHint: 'At least 10 characters. A sentence you remember is better than many signs.',
  repeat: 'Repeat password',
  needCode: 'Enter the activation code',
  tooShort: 'The password needs at least 10 characters',
  notSame: 'The two entries differ',
  activating: 'Activating',
  backToSignIn: 'Back to sign-in',
  errors: {
    'wrong-credentials': 'Username and password do not match.',
    'wait-before-retry': 'Tried too often. Try again in {{seconds}} seconds.',
    'activation-refused': 'The code does not match, was used, or is older than 72 hours. Ask for a new one.',
    'password-too-weak': 'The password is easy to guess. Use at least {{minimum}} characters without your username.',
    'username-taken': 'This username is taken.',
    'needs-second-administrator': 'A second administrator has to confirm.',
    'voter-in-session': 'This person has a vote in a running session. The chair has to consent.',
    'import-has-errors': 'Some rows are not right. Nothing was imported.',
    'unit-not-empty': 'The unit still has people or sub-units.',
    'member-overlap': 'This person is already a member in that time.',
    'step-up-required': 'Please authenticate again.',
  },
} satisfies WordsOf<typeof identityWordsVi>;
