export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** Length beats signs: ten characters, not the name itself, not one character repeated. */
export function isStrongPassword(password: string, username: string): boolean {
  const plain = password.toLowerCase();
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) return false;
  if (new Set(plain).size < 5) return false;
  return !(username.length >= 4 && plain.includes(username)) && !/^(0123456789|1234567890|password)/.test(plain);
}
