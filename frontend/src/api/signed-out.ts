type Asker = () => Promise<boolean>;

let asker: Asker | null = null;
let asking: Promise<boolean> | null = null;

/** The application frame says how to ask for signing in again (a dialog over what was typed). */
export function askToSignInWith(ask: Asker | null): void {
  asker = ask;
}

/** Asks once, however many requests found the session ended. True when the same person is signed in again. */
export function signedInAgain(): Promise<boolean> {
  if (!asker) {
    return Promise.resolve(false);
  }
  asking ??= asker().finally(() => {
    asking = null;
  });
  return asking;
}
