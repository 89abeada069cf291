// Reading from the gateway. Every failure of the suite is a problem document; what is none of them (no network, a
// balancer's page) becomes one here, so that the page has one way of saying that something is wrong.
const PATIENCE_MS = 15_000;

export class Problem extends Error {
  constructor(title, detail, code) {
    super(title);
    this.title = title;
    this.detail = detail ?? "";
    this.code = code ?? "";
  }
}

export async function read(path, language) {
  let response;
  try {
    response = await fetch(path, {
      headers: { Accept: "application/json", "Accept-Language": language },
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
