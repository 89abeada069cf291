import { nowAndThen, read, forget } from "./api.js";
import { cockpit, failure, foot, nothingYet, skeleton } from "./cards/first-screen.js";
import { applyTheme, head } from "./head.js";
import { current, locale, say, switchTo, t } from "./i18n.js";
import { listen } from "./live.js";
import { address, changed, follow, go, place } from "./router.js";
import { onSession, whoIs } from "./session.js";

const VIEWS = {
  indicators: () => import("./views/indicators.js"),
  commitments: () => import("./views/commitments.js"),
  projects: () => import("./views/projects.js"),
  chains: () => import("./views/chains.js"),
  transit: () => import("./views/transit.js"),
  work: () => import("./work/index.js"),
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
  if (quiet && main.querySelector("[data-unsaved]")) return; // news wait until what is being typed is sent
  const mine = ++asked;
  const here = place();
  if (!quiet) {
    main.setAttribute("aria-busy", "true");
    if (!main.querySelector(".grid, .view")) main.replaceChildren(skeleton());
  } else {
    forget();
  }
  const content = await attempt(here);
  if (mine !== asked) return;
  document.documentElement.lang = locale();
  document.title = [content.title, t("brand")].filter(Boolean).join(" · ");
  top.replaceChildren(...band(here));
  main.setAttribute("aria-busy", "false");
  main.replaceChildren(content.node);
  bottom.replaceChildren(foot(state.dashboard, content.data));
  content.after?.();
  if (!quiet && !back && here.view !== "first") {
    scrollTo({ top: 0 });
    main.focus({ preventScroll: true });
  }
}

async function attempt(here) {
  try {
    if (state.plans.length === 0) state.plans = (await read("/reports/v1/plans?limit=100")).items;
    const plan = here.plan ?? state.plans[0]?.plan;
    if (!plan) return { node: nothingYet(() => show({})) };
    state.dashboard = await read(nowAndThen(`/reports/v1/plans/${encodeURIComponent(plan)}/dashboard`));
    if (here.view === "first") return { title: say(state.dashboard.name, plan), node: cockpit(state.dashboard), data: state.dashboard.links.self };
    const { view } = await VIEWS[here.view]();
    return await view({ ...here, plan, dashboard: state.dashboard });
  } catch (problem) {
    return { node: failure(problem, () => show({})) };
  }
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
