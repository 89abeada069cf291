import { alerts } from "./alerts.js";
import { blockers } from "./blockers.js";
import { changes } from "./changes.js";
import { commitments } from "./commitments.js";
import { h } from "../dom.js";
import { t } from "../i18n.js";
import { indicators, kinds } from "./indicators.js";
import { investment } from "./investment.js";
import { note, tiles } from "./overview.js";
import { progress, projects } from "./projects.js";
import { rates } from "./rates.js";
import { redList } from "./redlist.js";

/** The page below the band, from one dashboard. */
export function cockpit(dashboard) {
  return h("div", { class: "grid" },
    tiles(dashboard),
    h("div", { class: "column span-8" }, indicators(dashboard), kinds(dashboard), progress(dashboard)),
    h("div", { class: "column span-4" }, redList(dashboard), changes(dashboard)),
    alerts(dashboard),
    note(dashboard),
    h("div", { class: "column span-5" }, commitments(dashboard), blockers(dashboard)),
    h("div", { class: "column span-7" }, projects(dashboard), rates(dashboard)),
    investment(dashboard));
}

/** One card by itself, for a page that frames it. */
export const CARDS = { tiles, indicators, kinds, red: redList, commitments, projects, rates, investment, blockers, changes, alerts };

export function skeleton() {
  return h("div", { class: "skeleton", role: "status" }, h("span", { class: "visually-hidden" }, t("loading")),
    h("span"), h("span"), h("span"), h("span"), h("span", { class: "wide" }), h("span", { class: "narrow" }));
}

export function failure(problem, onRetry) {
  const offline = problem.code === "OFFLINE";
  if (problem.status === 401) return state(t("expired.title"), t("expired.more"), problem.code, onRetry);
  return state(problem.title || t("error.title"), offline ? t("error.offline") : problem.detail, problem.code, onRetry);
}

export function nothingYet(onRetry) {
  return state(t("error.none"), t("error.noneMore"), "", onRetry);
}

function state(title, text, code, onRetry) {
  return h("div", { class: "state", role: "alert" }, h("h2", {}, title), h("p", {}, text), code ? h("code", {}, code) : null,
    h("button", { class: "button", type: "button", onclick: onRetry }, t("error.retry")));
}

export function foot(dashboard, data, said = null) {
  return h("div", { class: "inner" },
    h("a", { href: "/swagger-ui" }, t("links.swagger")),
    h("a", { href: "/openapi" }, t("links.openapi")),
    h("a", { href: data ?? dashboard?.links.self ?? "/reports/v1/plans" }, t(data || dashboard ? "links.data" : "links.plans")),
    h("a", { href: "/asyncapi" }, t("links.asyncapi")),
    said,
    h("span", { class: "push" }, t("licence")));
}
