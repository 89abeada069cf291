import { read } from "./api.js";
import { applyTheme, head } from "./head.js";
import { current, locale, switchTo, t } from "./i18n.js";
import { cockpit, failure, foot, nothingYet, skeleton } from "./render.js";

const top = document.getElementById("top");
const main = document.getElementById("cockpit");
const bottom = document.getElementById("foot");
const REFRESH_MS = 60_000;

const state = { plans: [], dashboard: null, problem: null, loading: true };

function show() {
  document.documentElement.lang = locale();
  document.title = state.dashboard ? `${t("brand")} · ${state.dashboard.plan}` : t("brand");
  top.replaceChildren(...head({ ...state, onPlan: open, onLanguage: toggleLanguage }));
  main.setAttribute("aria-busy", String(state.loading));
  main.replaceChildren(body());
  bottom.replaceChildren(foot(state.dashboard));
}

function body() {
  if (state.problem) return failure(state.problem, start);
  if (state.dashboard) return cockpit(state.dashboard);
  return state.loading ? skeleton() : nothingYet(start);
}

function toggleLanguage() {
  switchTo(current() === "zh" ? "en" : "zh");
  show();
}

function address(plan) {
  const asOf = new URLSearchParams(location.search).get("asOf");
  const query = asOf ? `?asOf=${encodeURIComponent(asOf)}` : "";
  return `/reports/v1/plans/${encodeURIComponent(plan)}/dashboard${query}`;
}

async function open(plan, remember = true) {
  if (remember) {
    const url = new URL(location.href);
    url.searchParams.set("plan", plan);
    history.pushState({}, "", url);
  }
  await attempt(async () => {
    state.dashboard = await read(address(plan), current());
  });
}

async function start() {
  state.loading = true;
  state.problem = null;
  show();
  await attempt(async () => {
    state.plans = (await read("/reports/v1/plans?limit=100", current())).items;
    const asked = new URLSearchParams(location.search).get("plan") ?? state.plans[0]?.plan;
    state.dashboard = asked ? await read(address(asked), current()) : null;
  });
}

async function attempt(work) {
  try {
    await work();
    state.problem = null;
  } catch (problem) {
    state.problem = problem;
  }
  state.loading = false;
  show();
}

/** Keeps an open page current; a failed attempt leaves what is shown, the next one may succeed. */
async function refresh() {
  if (document.hidden || !state.dashboard) return;
  const fresh = await read(address(state.dashboard.plan), current()).catch(() => null);
  if (fresh && JSON.stringify(fresh) !== JSON.stringify(state.dashboard)) {
    state.dashboard = fresh;
    show();
  }
}

addEventListener("popstate", start);
setInterval(refresh, REFRESH_MS);
applyTheme();
start();
