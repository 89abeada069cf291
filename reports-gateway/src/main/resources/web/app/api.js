// Reading from the gateway. Every failure of the suite is a problem document; what is none of them (no network, a
// balancer's page) becomes one here, so that the page has one way of saying that something is wrong.
import { current } from "./i18n.js";

const PATIENCE_MS = 15_000;
const REMEMBERED = 60;
const answers = new Map();

export class Problem extends Error {
  constructor(title, detail, code) {
    super(title);
    this.title = title;
    this.detail = detail ?? "";
    this.code = code ?? "";
  }
}

/** An address with the instant that the page is looked at, when it is not the present. */
export function nowAndThen(path) {
  const asOf = new URLSearchParams(location.search).get("asOf");
  return asOf ? `${path}${path.includes("?") ? "&" : "?"}asOf=${encodeURIComponent(asOf)}` : path;
}

/** What an address answers; asked once for all parts of a page that show it, until {@link forget}. */
export function read(path) {
  const known = answers.get(path);
  if (known) return known;
  const answer = ask(path);
  answer.catch(() => answers.delete(path));
  answers.set(path, answer);
  if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value);
  return answer;
}

/** The same, or null where there is nothing, or nothing that this reader may see. */
export async function readIfThere(path) {
  return read(path).catch((problem) => {
    if (problem.code === "OFFLINE") throw problem;
    return null;
  });
}

/** Answers are asked for anew from here on. */
export function forget() {
  answers.clear();
}

async function ask(path) {
  let response;
  try {
    response = await fetch(path, {
      headers: { Accept: "application/json", "Accept-Language": current() },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (failure) {
    throw new Problem("", failure.name === "TimeoutError" ? "timeout" : "network", "OFFLINE");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok || body === null) {
    throw new Problem(body?.title ?? `HTTP ${response.status}`, body?.detail, body?.code);
  }
  return body;
}
