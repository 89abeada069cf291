import { read } from "../api.js";
import { SEVERITIES, daysOf } from "../cards/alerts.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { address, changed } from "../router.js";
import { alertView } from "./alert.js";
import { card, choices, empty, table, view as page } from "./parts.js";

const ROWS = 100;
const STATES = { standing: ["OPEN", "ACKNOWLEDGED"], OPEN: ["OPEN"], ACKNOWLEDGED: ["ACKNOWLEDGED"], RESOLVED: ["RESOLVED"] };

/** The alerts of a plan, narrowed by what the address says; or one of them. */
export function view(here) {
  return here.code ? alertView(here) : list(here);
}

async function list({ plan, query }) {
  const base = `/reports/v1/plans/${encodeURIComponent(plan)}`;
  const state = STATES[query.get("state")] ? query.get("state") : "standing";
  const asked = new URLSearchParams([...STATES[state].map((each) => ["state", each]), ["limit", ROWS]]);
  for (const name of ["severity", "rule", "department", "subject"]) {
    if (query.get(name)) asked.set(name, query.get(name));
  }
  const first = `${base}/alerts?${asked}`;
  const [summary, { items, next }] = await Promise.all([read(`${base}/alert-summary`), read(first)]);
  const title = t("alerts.title");
  const rows = h("div", {});
  const nothing = state === "standing" && summary.standing === 0 ? t("alerts.none") : t("views.nothing");
  fill(rows, { plan, first, items, next, title, nothing });
  return {
    title, data: first,
    node: page({ plan, title, sub: [t("alerts.standing", number(summary.standing)), t("alerts.unacknowledged", number(summary.unacknowledged)),
      summary.silenced ? t("alerts.silenced", number(summary.silenced)) : null].filter(Boolean).join(" · ") },
    card(t("views.narrow"), { wide: true },
      choices(t("alerts.columns.state"), [
        { code: "standing", name: t("alerts.standingNow") }, { code: "OPEN", name: t("alerts.state.OPEN"), count: summary.unacknowledged },
        { code: "ACKNOWLEDGED", name: t("alerts.state.ACKNOWLEDGED") }, { code: "RESOLVED", name: t("alerts.over") }],
      state, (code) => changed("state", code === "standing" ? null : code)),
      choices(t("alerts.columns.severity"), SEVERITIES.map((code) => ({ code, name: t(`alerts.severity.${code}`), count: summary.bySeverity[code], colour: true })),
        query.get("severity"), (code) => changed("severity", code))),
    card(title, { wide: true, data: first }, rows)),
  };
}

function fill(rows, { plan, first, items, next, title, nothing }) {
  const heads = ["severity", "subject", "why", "owner", "since", "state"].map((name) => t(`alerts.columns.${name}`));
  rows.replaceChildren(
    items.length === 0 ? empty(nothing) : table(title, [heads[1], heads[0], ...heads.slice(2)], items.map((alert) => [
      h("a", { href: address(plan, "alerts", alert.id) }, say(alert.subject.name, alert.subject.code)), severity(alert),
      [h("span", {}, say(alert.text)), h("small", {}, t(`alerts.kind.${alert.kind}`))],
      alert.department ? say(alert.department.name, alert.department.code) : null, daysOf(alert), t(`alerts.state.${alert.state}`)])),
    next ? h("button", { type: "button", class: "button", onclick: () => more(rows, { plan, first, items, next, title }) }, t("views.more")) : "");
}

async function more(rows, { plan, first, items, next, title }) {
  rows.setAttribute("aria-busy", "true");
  try {
    const page = await read(`${first}&cursor=${encodeURIComponent(next)}`);
    fill(rows, { plan, first, items: [...items, ...page.items], next: page.next, title });
  } catch (problem) {
    rows.append(h("p", { class: "remark", role: "alert" }, problem.title || t("error.title")));
  }
  rows.removeAttribute("aria-busy");
}

/** How bad, as a chip in its colour. */
export function severity(alert) {
  return h("span", { class: `chip k-${alert.severity}` }, h("i", { class: "swatch", "aria-hidden": "true" }), t(`alerts.severity.${alert.severity}`));
}
