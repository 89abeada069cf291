// The page's addresses. Each view has one, so that it can be sent, bookmarked, and left with the back button; the addresses of
// the API that stand in its answers are turned into those of the views that show them.
const VIEW = /^\/plans\/([^/]+)(?:\/(indicators|commitments|projects|chains|transit|districts|rates|blockers|ratings|changes|work|alerts)(?:\/([^/]+))?)?\/?$/;
const API = /^\/(?:indicators|projects|reports)\/v1\/plans\/([^/]+)(?:\/?$|\/(indicators|commitments|projects|chains|transit|assessment|dashboard|rates|blockers|changes|standings|alerts)(?:\/([^/]+))?(?:\/assessment)?$)/;
const SHOWN = { indicators: "indicators", commitments: "commitments", projects: "projects", chains: "chains", assessment: "indicators", rates: "rates", blockers: "blockers", changes: "changes", transit: "transit", standings: "ratings", alerts: "alerts" };
const EMBEDDED = /^\/embed\/plans\/([^/]+)\/cards\/([^/]+)\/?$/;
const KEPT = ["asOf"];

/** What an address asks for: `{ plan, view, code, query }`; plan is null where the address names none. */
export function place(url = location) {
  const query = new URLSearchParams(url.search);
  const found = VIEW.exec(url.pathname);
  const framed = EMBEDDED.exec(url.pathname);
  if (framed) return { plan: decodeURIComponent(framed[1]), view: "card", code: decodeURIComponent(framed[2]), query };
  if (!found) return { plan: query.get("plan"), view: "first", code: null, query };
  const [, plan, view = "first", code = null] = found.map((part) => part && decodeURIComponent(part));
  return { plan, view, code, query };
}

/** The address of a view, as of the instant that is looked at. */
export function address(plan, view = "first", code = null, query = {}) {
  const parts = ["plans", plan, view === "first" ? null : view, code].filter((part) => part !== null);
  return withQuery(`/${parts.map(encodeURIComponent).join("/")}`, new URLSearchParams(query));
}

/** The view that shows what an address of the API answers; the address itself where none does. */
export function shownAt(href) {
  const url = new URL(href, location.origin);
  const found = API.exec(url.pathname);
  const view = found && (found[2] === undefined || found[2] === "dashboard" ? "first" : SHOWN[found[2]]);
  if (!view) return href;
  const code = found[3] === undefined || found[2] === "assessment" ? null : decodeURIComponent(found[3]);
  const query = Object.fromEntries([...url.searchParams].map(([name, value]) => [found[2] === "changes" && name === "from" ? "against" : name, value]));
  return address(decodeURIComponent(found[1]), view, code, query);
}

function withQuery(path, query) {
  const here = new URLSearchParams(location.search);
  for (const name of KEPT) {
    if (here.has(name) && !query.has(name)) query.set(name, here.get(name));
  }
  const written = query.toString();
  return written ? `${path}?${written}` : path;
}

/** The present address with one parameter changed; null takes it away. */
export function changed(name, value) {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.pathname + url.search;
}

/** Follows links to views without leaving the page; whatever else is clicked, and every modified click, is the browser's. */
export function follow(onPlace) {
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.target || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !(url.pathname === "/" || VIEW.test(url.pathname))) return;
    if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
    event.preventDefault();
    go(url.pathname + url.search, onPlace);
  });
  addEventListener("popstate", () => onPlace({ back: true }));
}

export function go(href, onPlace) {
  history.pushState({}, "", href);
  onPlace({ back: false });
}
