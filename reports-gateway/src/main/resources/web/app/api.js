// Reading from the gateway, and writing to it. Every failure of the suite is a problem document; what is none of them (no network, a
// balancer's page) becomes one here, so that the page has one way of saying that something is wrong.
import { current } from "./i18n.js";
import { purposeHeader } from "./purpose.js";
import { sessionEnded, who, whoIs } from "./session.js";

const PATIENCE_MS = 15_000;
const REMEMBERED = 60;
const answers = new Map();
// By owner: what a replica has to know before it answers, so that one reads what one has written.
const written = new Map();

export class Problem extends Error {
  constructor(title, detail, code, status = 0, errors = []) {
    super(title);
    this.title = title;
    this.detail = detail ?? "";
    this.code = code ?? "";
    this.status = status;
    this.errors = errors ?? [];
  }
}

/** An address with the instant that the page is looked at, when it is not the present. */
export function nowAndThen(path) {
  return at(path, new URLSearchParams(location.search).get("asOf"));
}

/** An address as of an instant, or as of now. */
export function at(path, asOf) {
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

/** All items of a list, page by page; its address has a query already. */
export async function readAll(first) {
  const items = [];
  for (let href = first; href !== null;) {
    const page = await read(href);
    items.push(...page.items);
    href = page.next ? `${first}&cursor=${encodeURIComponent(page.next)}` : null;
  }
  return items;
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

/** One answer with its entity tag, `{ body, tag }`: for whoever is about to change it. */
export async function readToChange(path) {
  const response = await send(path, {});
  return { body: await bodyOf(response), tag: response.headers.get("ETag") };
}

/** A key under which a write is done once, however often it is sent. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Writes in the name of who is signed in: `{ body, tag, status }`, or a {@link Problem} with its `errors`, each at a `pointer`.
 *
 * @param key of a creating POST; give the same one when the same thing is sent again
 * @param ifMatch the tag that was read; `"*"` with `create`: only where there is nothing yet
 */
export async function write(method, path, body = null, { key = null, ifMatch = null, create = false, headers = {} } = {}) {
  await whoIs();
  const all = { "X-CSRF-Token": who().csrfToken ?? "", ...headers };
  if (body !== null) all["Content-Type"] ??= "application/json";
  if (method === "POST") all["Idempotency-Key"] = key ?? newKey();
  if (create) all["If-None-Match"] = "*";
  if (ifMatch) all["If-Match"] = ifMatch;
  const response = await send(path, { method, headers: all, body: typeof body === "string" || body === null || body instanceof Blob ? body : JSON.stringify(body) });
  const token = response.headers.get("Consistency-Token");
  if (token) written.set(owner(path), token);
  forget();
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  return { body: answer, tag: response.headers.get("ETag"), status: response.status };
}

async function ask(path) {
  return bodyOf(await send(path, {}).catch((problem) => {
    if (problem.code === "SESSION_ENDED") return send(path, {}); // the cookie is gone by now: what everybody may see
    throw problem;
  }));
}

async function send(path, { method = "GET", headers = {}, body = null }) {
  const token = written.get(owner(path));
  let response;
  try {
    response = await fetch(path, {
      method, body,
      headers: { Accept: "application/json", "Accept-Language": current(), ...(token ? { "Consistency-Token": token } : {}), ...(method === "GET" ? purposeHeader() : {}), ...headers },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (failure) {
    throw new Problem("", failure.name === "TimeoutError" ? "timeout" : "network", "OFFLINE");
  }
  if (response.ok) return response;
  const told = await response.json().catch(() => null);
  if (response.status === 401 && (told?.code === "SESSION_ENDED" || who().signedIn)) sessionEnded();
  throw new Problem(told?.title ?? `HTTP ${response.status}`, told?.detail, told?.code, response.status, told?.errors);
}

async function bodyOf(response) {
  const body = await response.json().catch(() => null);
  if (body === null) throw new Problem(`HTTP ${response.status}`, null, null, response.status);
  return body;
}

function owner(path) {
  return path.split("/")[1];
}
