import { legend, ring, stack } from "./charts.js";
import { h } from "./dom.js";
import { number, say, t } from "./i18n.js";

const RATE_KEYS = { started: "STARTED", completed: "COMPLETED", inService: "IN_USE" };
const ALWAYS = new Set(["LISTED", "PREPARATION", "STARTED", "COMPLETED", "IN_PRODUCTION", "IN_USE"]);

/** The projects along their life cycle, how far the works are, and each portfolio. */
export function projects(dashboard) {
  const block = dashboard.projects;
  const most = Math.max(1, ...block.byPortfolio.map((portfolio) => portfolio.total));
  return h("section", { class: "card span-7", id: "projects" },
    h("header", {}, h("h2", {}, t("projects.title")), h("p", {}, t("projects.sub")), h("a", { href: block.href }, `${t("projects.source")} →`)),
    h("div", { class: "stages" }, block.stages.filter((stage) => stage.total > 0 || ALWAYS.has(stage.code)).map((stage) =>
      h("a", { class: `stage k-${stage.code}${stage.total ? "" : " zero"}`, href: stage.href },
        h("b", {}, number(stage.total)), h("span", {}, stageName(stage))))),
    h("h3", {}, t("projects.portfolios")),
    h("div", { class: "rows" }, [...block.byPortfolio].sort((a, b) => b.total - a.total).map((portfolio) =>
      h("a", { class: "row", href: portfolio.href },
        h("span", { class: "what" }, say(portfolio.name, portfolio.code)),
        h("span", { class: "graph" }, stack(portfolio.byStage, "stage", { total: most, slim: true, numbers: false })),
        h("span", { class: "count" }, number(portfolio.total), h("small", {}, t("projects.works", portfolio.works)))))),
    legend(block.byStage, "stage"));
}

/** How far the works are: shares of the works, each with what it is made of. */
export function rates(dashboard) {
  return h("section", { class: "card", id: "rates" },
    h("header", {}, h("h2", {}, t("projects.rates")), h("p", {}, t("projects.ratesSub"))),
    h("div", { class: "rates" }, Object.entries(dashboard.projects.rates).map(([key, rate]) =>
      h("div", { class: "rate" }, ring(rate.value, RATE_KEYS[key] ?? "STARTED"), h("b", {}, t(`rates.${key}`)), t("rates.of", number(rate.numerator), number(rate.denominator))))));
}

function stageName(stage) {
  return say(stage.name, "") || t(`stage.${stage.code}`);
}
