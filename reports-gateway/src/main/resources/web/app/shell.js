import { Problem, read, forget } from "./api.js";
import { CARDS, cockpit, failure, foot, nothingYet, skeleton } from "./cards/first-screen.js";
import { applyTheme, head } from "./head.js";
import { h } from "./dom.js";
import { current, locale, say, switchTo, t } from "./i18n.js";
import { listen } from "./live.js";
import { markFresh } from "./fresh.js";
import { dashboardAt } from "./past.js";
import { isPurposeMissing, purposeForm, purposeSaid } from "./purpose.js";
import { address, changed, follow, go, place } from "./router.js";
import { onSession, whoIs } from "./session.js";

const VIEWS = {
  indicators: () => import("./views/indicators.js"),
  commitments: () => import("./views/commitments.js"),
  projects: () => import("./views/projects.js"),
  chains: () => import("./views/chains.js"),
  transit: () => import("./views/transit.js"),
  work: () => import("./work/index.js"),
  districts: () => import("./views/districts.js"),
  rates: () => import("./views/rates.js"),
  blockers: () => import("./views/blockers.js"),
  ratings: () => import("./views/ratings.js"),
  changes: () => import("./views/changes.js"),
  alerts: () => import("./views/alerts.js"),
};
const top = document.getElementById("top");
const main = document.getElementById("cockpit");
const bottom = document.getElementById("foot");
const state = { plans: [], dashboard: null, live: "off" };
let asked = 0;

/** Shows what the address asks for, and whatever it asks for next. */
export function start() {
  applyTheme();
  follow(show);
  listen({ plan: () => place().plan ?? state.dashboard?.plan ?? null, onState: liveIs, onNews: () => show({ quiet: true }) });
  onSession(() => { if (top.childElementCount > 0) top.replaceChildren(...band(place())); });
  whoIs();
  show({});
}

/**
 * Reads and shows the present address. A later address overtakes an earlier one that is still read.
 *
 * @param quiet leaves what is shown until the answer is there, and where the reader has scrolled to
 */
async function show({ quiet = false, back = false } = {}) {
  if (quiet && isBeingTyped()) return;
  const mine = ++asked;
  const here = place();
  if (!quiet) {
    main.setAttribute("aria-busy", "true");
    if (main.querySelector(".grid, .view")) await painted();
    else main.replaceChildren(skeleton());
  } else {
    forget();
  }
  const content = await attempt(here);
  if (mine !== asked || (quiet && isBeingTyped())) return; // somebody may have begun while it was read
  document.documentElement.lang = locale();
  document.title = [content.title, t("brand")].filter(Boolean).join(" · ");
  const fresh = quiet ? markFresh(main) : null;
  document.documentElement.classList.toggle("is-framed", content.framed === true);
  const held = bandAgain(content.framed ? [] : band(here));
  main.replaceChildren(content.node);
  bottom.replaceChildren(...(content.framed ? [] : [foot(state.dashboard, content.data, purposeSaid(() => { forget(); show({}); }))]));
  main.setAttribute("aria-busy", "false");
  fresh?.();
  choosePlans(here);
  content.after?.();
  if (!quiet && !back && !held && here.view !== "first") {
    scrollTo({ top: 0 });
    main.focus({ preventScroll: true });
  }
}

/** Until it is seen that something happens: what is known already would else be drawn before that. */
function painted() {
  return document.hidden ? null : new Promise((go) => { requestAnimationFrame(() => setTimeout(go)); });
}

/** News wait until what is being typed is sent. */
function isBeingTyped() {
  return main.querySelector("[data-unsaved]") !== null;
}

async function attempt(here) {
  try {
    if (here.view === "card") return await framed(here);
    state.dashboard = await dashboardAt(here.plan, here.query.get("asOf"));
    const plan = state.dashboard.plan;
    if (here.view === "first") return { title: say(state.dashboard.name, plan), node: cockpit(state.dashboard), data: state.dashboard.links.self };
    const { view } = await VIEWS[here.view]();
    return await view({ ...here, plan, dashboard: state.dashboard });
  } catch (problem) {
    if (!(problem instanceof Problem)) console.error(problem);
    if (here.plan === null && problem.status === 404) return { node: nothingYet(() => show({})) };
    if (isPurposeMissing(problem)) return { title: t("purpose.title"), node: purposeForm(() => { forget(); show({}); }) };
    return { node: failure(problem, () => show({})) };
  }
}

/** Puts the band in place of the one before; whoever steps along time by the keyboard stays where they are. */
function bandAgain(parts) {
  const steppers = () => [...top.querySelectorAll(".timeline button, .timeline input, .instant input")];
  const held = steppers().indexOf(document.activeElement);
  top.replaceChildren(...parts);
  if (held >= 0) steppers()[held]?.focus({ preventScroll: true });
  return held >= 0;
}

/** One card alone, for a page of somebody else's that frames it; its links open beside that page. */
async function framed({ plan, code, query }) {
  const asOf = query.get("asOf");
  const dashboard = await read(`/reports/v1/plans/${encodeURIComponent(plan)}/cards/${encodeURIComponent(code)}${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`);
  const node = h("div", { class: "framed" }, dashboard.simulated ? h("p", { class: "simulated-mark" }, t("simulated")) : null, CARDS[code](dashboard));
  for (const link of node.querySelectorAll("a[href]")) link.setAttribute("target", "_blank");
  return { title: say(dashboard.name, plan), node, framed: true };
}

/** The plans to choose from, asked for after the page is there: nothing on it waits for them. */
async function choosePlans(here) {
  if (state.plans.length > 0 || here.view === "card") return;
  const { items } = await read("/reports/v1/plans?limit=100").catch(() => ({ items: [] }));
  state.plans = items;
  if (items.length > 1) bandAgain(band(place()));
}

function band(here) {
  return head({
    ...state, small: here.view !== "first", view: here.view,
    onPlan: (plan) => go(address(plan), show),
    onLanguage: () => { switchTo(current() === "zh" ? "en" : "zh"); forget(); show({ back: true }); },
    onInstant: (instant) => go(changed("asOf", instant), show),
  });
}

function liveIs(what) {
  state.live = what;
  const mark = document.getElementById("live");
  if (mark) {
    mark.dataset.state = what;
    mark.textContent = t(`live.${what}`);
  }
}
