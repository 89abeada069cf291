import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { address } from "../router.js";

export const SEVERITIES = ["CRITICAL", "HIGH", "MEDIUM", "LOW"];
const DAY_MS = 86_400_000;

/** Alerts that stand: how many of each severity, and the worst with who answers. Of the present only, so nothing when the page looks back. */
export function alerts({ plan, alerts: summary }) {
  return summary ? h("section", { class: "card alerts-card", id: "alerts" }, content(plan, summary)) : null;
}

function content(plan, summary) {
  const all = h("a", { href: address(plan, "alerts") }, t("alerts.all"));
  const header = h("header", {}, h("h2", {}, t("alerts.title")), h("p", {}, standing(summary)), all);
  if (summary.standing === 0) return [header, h("p", { class: "empty" }, h("strong", {}, t("alerts.none")), t("alerts.noneMore"))];
  return [header, h("div", { class: "alerts-body" },
    h("ul", { class: "severities" }, SEVERITIES.map((severity) => h("li", {},
      h("a", { href: address(plan, "alerts", null, { severity }), class: `k-${severity}`, "data-none": summary.bySeverity[severity] === 0 },
        h("b", {}, number(summary.bySeverity[severity])), h("span", {}, t(`alerts.severity.${severity}`)))))),
    h("ul", { class: "reds" }, summary.newest.map((alert) => entry(plan, alert))))];
}

function standing({ unacknowledged, silenced }) {
  return [t("alerts.sub"), unacknowledged ? t("alerts.unacknowledged", number(unacknowledged)) : null, silenced ? t("alerts.silenced", number(silenced)) : null]
    .filter(Boolean).join(" · ");
}

function entry(plan, alert) {
  return h("li", {}, h("a", { href: address(plan, "alerts", alert.id), class: `k-${alert.severity}` },
    h("span", { class: "who" }, say(alert.subject.name, alert.subject.code),
      h("span", { class: "meta" }, h("span", { class: "chip" }, t(`alerts.kind.${alert.kind}`)), [say(alert.text), owner(alert)].join(" · "))),
    h("span", { class: "pace" }, daysOf(alert), h("small", {}, t("alerts.since")))));
}

/** Who answers, in words. */
export function owner(alert) {
  return alert.department ? `${t("alerts.owner")} ${say(alert.department.name, alert.department.code)}` : t("alerts.unassigned");
}

/** For how long there has been a cause, up to its end. */
export function daysOf(alert) {
  const end = alert.resolvedAt ? new Date(alert.resolvedAt) : new Date();
  return t("alerts.days", Math.floor((end - new Date(alert.since)) / DAY_MS));
}
