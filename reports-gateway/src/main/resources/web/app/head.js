import { h } from "./dom.js";
import { current, day, instant, percent, say, t } from "./i18n.js";
import { address, changed } from "./router.js";
import { hasEnded, signInAddress, signOut, who } from "./session.js";
import { timeline } from "./timeline.js";

const FAILED = ["refused", "broken", "unavailable"];
const THEMES = ["auto", "light", "dark"];
const STORED = "plan-monitor.theme";
const BELONGS = { ratings: "projects", blockers: "projects", rates: "projects" };
const SECTIONS = ["first", "indicators", "commitments", "projects", "districts", "chains", "transit", "alerts", "changes"];
const TITLES = { first: "first", work: "work.title", alerts: "alerts.title" };

export function applyTheme(theme = localStorage.getItem(STORED) ?? "auto") {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  localStorage.setItem(STORED, theme);
  return theme;
}

/** The band on top; `dashboard` is null while there is none. */
export function head({ plans, dashboard, live, small, view, onPlan, onLanguage, onInstant }) {
  return [
    h("div", { class: "bar" }, brand(), tools(plans, dashboard, live, { onPlan, onLanguage, onInstant })),
    notSignedIn(new URLSearchParams(location.search).get("signIn")),
    hasEnded() ? h("div", { class: "past ended", role: "alert" }, t("session.ended"), h("a", { href: signInAddress() }, t("session.again"))) : null,
    dashboard?.simulated ? h("div", { class: "simulated", role: "status" }, h("p", {}, t("simulated"))) : null,
    dashboard?.asOf ? h("div", { class: "past", role: "status" }, t("past", instant(dashboard.asOf)), h("a", { href: changed("asOf", null) }, t("present"))) : null,
    dashboard ? sections(dashboard.plan, view) : null,
    dashboard ? timeline(dashboard, (day) => onInstant(day ? endOf(day) : null)) : null,
    small ? null : dashboard ? hero(dashboard) : h("div", { class: "hero" }, h("h1", {}, t("brand"))),
  ].filter(Boolean);
}

/** Why a sign-in has not succeeded, and the way to try again. */
function notSignedIn(why) {
  return FAILED.includes(why) && !who().signedIn ? h("div", { class: "past", role: "alert" }, t(`session.${why}`), h("a", { href: signInAddress() }, t("session.again"))) : null;
}

function brand() {
  return h("a", { class: "brand", href: "/" },
    h("img", { src: "/icon.svg", alt: "" }),
    h("span", {}, t("brand"), h("small", {}, current() === "zh" ? "Plan Monitor" : "规划监测")));
}

function tools(plans, dashboard, live, { onPlan, onLanguage, onInstant }) {
  const selector = plans.length > 1
    ? h("select", { "aria-label": t("plan"), onchange: (event) => onPlan(event.target.value) },
        plans.map((plan) => h("option", { value: plan.plan, selected: plan.plan === dashboard?.plan },
          (plan.simulated ? "◪ " : "") + say(plan.name, plan.plan))))
    : null;
  const theme = h("button", { type: "button", onclick: () => {
    const next = THEMES[(THEMES.indexOf(applyTheme()) + 1) % THEMES.length];
    applyTheme(next);
    theme.textContent = `◐ ${t(`theme.${next}`)}`;
  }, "aria-label": t("theme.label") }, `◐ ${t(`theme.${applyTheme()}`)}`);
  return h("div", { class: "tools" }, selector,
    h("span", { id: "live", role: "status", "data-state": live }, t(`live.${live}`)),
    timeTravel(dashboard, onInstant),
    h("a", { href: "/swagger-ui", class: "wide-only" }, t("links.swagger")),
    h("a", { href: "/openapi", class: "wide-only" }, t("links.openapi")),
    account(),
    theme,
    h("button", { type: "button", onclick: onLanguage, lang: current() === "zh" ? "en" : "zh-CN" }, t("other")));
}

/** Who is signed in, or where to; nothing where nobody can. */
export function account() {
  const { signedIn, signIn, name, subject, roles } = who();
  if (!signedIn) return signIn ? h("a", { href: signInAddress(), class: "account", id: "account" }, t("session.signIn")) : null;
  const role = roles.map((each) => t(`session.role.${each}`)).join(", ");
  return h("span", { class: "account", id: "account" },
    h("span", { class: "person", title: name ?? subject }, h("b", {}, role || subject), name ? h("small", {}, name) : null),
    h("button", { type: "button", onclick: signOut }, t("session.signOut")));
}

/** The views of a plan, the present one marked. */
function sections(plan, view) {
  const all = who().signedIn ? [SECTIONS[0], "work", ...SECTIONS.slice(1)] : SECTIONS;
  return h("nav", { class: "sections", "aria-label": t("sections") }, all.map((name) =>
    h("a", { href: address(plan, name), "aria-current": name === view ? "page" : name === BELONGS[view] ? "true" : null }, t(TITLES[name] ?? `views.${name}`))));
}

/** A day sets the whole page to what was known at its end; none, to the present. */
function timeTravel(dashboard, onInstant) {
  if (!dashboard) return null;
  const field = h("input", { type: "date", "aria-label": t("asOf"), max: new Date().toISOString().slice(0, 10), value: dashboard.asOf?.slice(0, 10) ?? null,
    onchange: () => onInstant(field.value ? endOf(field.value) : null) });
  return h("label", { class: "instant" }, t("asOf"), field);
}

/** The end of a day where the reader is, or now when that is still to come. */
function endOf(day) {
  const end = new Date(`${day}T23:59:59`);
  return (end > new Date() ? new Date() : end).toISOString().replace(/\.\d+Z$/, "Z");
}

function hero(dashboard) {
  const { start, end } = dashboard.period;
  return h("div", { class: "hero" },
    h("div", {},
      h("h1", {}, say(dashboard.name, dashboard.plan)),
      h("p", { class: "facts" },
        fact("facts.period", t("period", start, end)),
        fact("facts.printed", day(dashboard.printedOn)),
        dashboard.inputsUpTo ? fact("facts.inputs", instant(dashboard.inputsUpTo)) : null,
        dashboard.asOf ? fact("facts.asOf", instant(dashboard.asOf)) : null)),
    clock(dashboard));
}

function fact(label, value) {
  return h("span", {}, `${t(label)} `, h("b", {}, value));
}

/** The plan's years, filled as far as time has gone: the customary measure beside every pace. */
function clock(dashboard) {
  const first = Number(dashboard.period.start.slice(0, 4));
  const last = Number(dashboard.period.end.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const passed = dashboard.elapsed * years.length;
  const where = dashboard.elapsed >= 1 ? t("ended") : t("running", years[Math.min(Math.floor(passed), years.length - 1)]);
  return h("div", { class: "clock" },
    h("p", { class: "label" }, h("span", {}, `${t("elapsed")} · ${where}`), h("strong", {}, percent(dashboard.elapsed))),
    h("div", { class: "years", "aria-hidden": "true" }, years.map((year, i) =>
      h("span", {}, h("i", {}, h("b", { vars: { filled: Math.min(Math.max(passed - i, 0), 1) } })), String(year)))));
}
