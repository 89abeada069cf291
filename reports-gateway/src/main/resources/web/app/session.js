// Who is signed in. The browser holds a cookie that no script can read; what the page knows is what /session tells: name, roles,
// and the token that writes have to show.
const ADDRESS = "/session";
const NOBODY = { signedIn: false, name: null, roles: [], departments: [], regions: [], csrfToken: null, signIn: null };

let known = NOBODY;
let asked = null;
let ended = false;
const listeners = [];

/** Who is signed in, asked once; `known` until then. */
export function whoIs() {
  asked ??= ask();
  return asked;
}

/** The same as far as it is known by now. */
export function who() {
  return known;
}

/** Whether the person has one of these roles. */
export function isOneOf(...roles) {
  return known.roles.some((role) => roles.includes(role));
}

/** Whether a session has ended while the page was open. */
export function hasEnded() {
  return ended;
}

export function onSession(listener) {
  listeners.push(listener);
}

// Whoever comes back to this tab may have signed out in another.
document.addEventListener("visibilitychange", async () => {
  if (document.hidden || !known.signedIn) return;
  const before = known;
  asked = null;
  await whoIs();
  if (!known.signedIn && before.signedIn) sessionEnded(before);
});

/** Notes that the gateway knows of no session any more. */
export function sessionEnded(before = known) {
  ended = before.signedIn || ended;
  known = { ...NOBODY, signIn: known.signIn };
  tell();
}

/** Where to sign in, and come back to what is shown now. */
export function signInAddress() {
  const here = new URL(location.href);
  here.searchParams.delete("signIn");
  return `${known.signIn ?? `${ADDRESS}/sign-in`}?return=${encodeURIComponent(here.pathname + here.search)}`;
}

/** Ends the session here and at the issuer. */
export async function signOut() {
  const response = await fetch(`${ADDRESS}/sign-out`, { method: "POST", headers: { "X-CSRF-Token": known.csrfToken ?? "" } }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (response?.ok) sessionStorage.clear(); // what was typed, and what it was read for
  if (response?.ok) location.assign(answer?.signOutAt ?? "/");
  else location.reload();
}

async function ask() {
  try {
    const response = await fetch(ADDRESS, { headers: { Accept: "application/json" } });
    if (response.ok) known = await response.json();
  } catch {
    asked = null; // without a network nobody is known, and it is asked again
  }
  tell();
  return known;
}

function tell() {
  for (const listener of listeners) listener(known);
}
