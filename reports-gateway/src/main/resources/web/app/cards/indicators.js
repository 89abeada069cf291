import { dots, legend, stack } from "../charts.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { shownAt } from "../router.js";

const sum = (counts) => Object.values(counts).reduce((all, count) => all + count, 0);

/** Verdicts of the indicators: now, when last known, by category, binding apart. */
export function indicators(dashboard) {
  const block = dashboard.indicators;
  const known = dashboard.lastKnown.indicatorsByVerdict;
  const source = dashboard.links.assessment;
  return h("section", { class: "card", id: "indicators" },
    h("header", {}, h("h2", {}, t("indicators.title")), h("p", {}, t("indicators.sub")), h("a", { href: shownAt(source) }, `${t("indicators.source")} →`)),
    h("dl", { class: "pair" },
      h("dt", {}, t(dashboard.asOf ? "then" : "now")), h("dd", {}, stack(block.byVerdict, "verdict", { href: shownAt(source) })),
      sum(known) ? [h("dt", {}, t("latest"), h("small", {}, t("latestMore"))),
        h("dd", {}, stack(known, "verdict", { href: shownAt(source), total: block.total }))] : null),
    legend(block.byVerdict, "verdict", (key) => listed(block, "verdict", key)),
    sum(known) ? h("div", { class: "known" }, h("b", {}, t("latest")), legend(known, "verdict", (key) => listed(block, "last", key))) : null,
    h("h3", {}, t("indicators.category")),
    h("div", { class: "rows" },
      h("div", { class: "row twice title", "aria-hidden": "true" }, h("span", {}, t("indicators.category")), h("span", {}, t("now")), h("span", {}, sum(known) ? t("latest") : null)),
      block.byCategory.map(category)));
}

/** What must be met stands apart from what is hoped for; and why some cannot be judged. */
export function kinds(dashboard) {
  const block = dashboard.indicators;
  const most = Math.max(1, ...Object.values(block.totalByAttribute));
  return h("section", { class: "card", id: "kinds" },
    h("header", {}, h("h2", {}, t("indicators.attribute"))),
    h("dl", { class: "pair two" }, Object.entries(block.byAttribute).map(([key, counts]) => [
      h("dt", {}, t(`attribute.${key}`), h("small", {}, h("a", { href: listed(block, "attribute", key) }, number(block.totalByAttribute[key] ?? 0)))),
      h("dd", {}, stack(counts, "verdict", { href: shownAt(`${block.href}?attribute=${key}`), total: most, slim: true, numbers: false }))])),
    reasons(block));
}

function category(item) {
  const known = sum(item.lastKnownByVerdict);
  return h("a", { class: "row twice", href: shownAt(item.href) },
    h("span", { class: "what" }, say(item.name, item.code)),
    dots(item.byVerdict, "verdict", { none: item.total - sum(item.byVerdict), label: t("now") }),
    known ? dots(item.lastKnownByVerdict, "verdict", { label: t("latest") }) : h("span", { class: "graph" }),
    h("span", { class: "count" }, number(item.total)));
}

function reasons(block) {
  const parts = Object.entries(block.byReason).sort(([, a], [, b]) => b - a);
  return parts.length === 0 ? null : [
    h("h3", {}, t("indicators.reasons")),
    h("ul", { class: "facts-list" }, parts.map(([key, count]) => h("li", {}, h("a", { href: listed(block, "reason", key) }, h("span", {}, t(`reason.${key}`)), h("b", {}, number(count))))))];
}

/** The indicators of which something is so. */
function listed(block, name, key) {
  return shownAt(`${block.href}?${name}=${key}`);
}
