import { legend, ring, stack } from "../charts.js";
import { h } from "../dom.js";
import { number, percent, say, t } from "../i18n.js";
import { shownAt } from "../router.js";

const STAGE_OF = { started: "STARTED", completed: "COMPLETED", inService: "IN_USE" };
const ALWAYS = new Set(["LISTED", "PREPARATION", "STARTED", "COMPLETED", "IN_PRODUCTION", "IN_USE"]);

/** The projects along their life cycle, how far the works are, and each portfolio. */
export function projects(dashboard) {
  const block = dashboard.projects;
  const most = Math.max(1, ...block.byPortfolio.map((portfolio) => portfolio.total));
  return h("section", { class: "card span-7", id: "projects" },
    h("header", {}, h("h2", {}, t("projects.title")), h("p", {}, t("projects.sub")), h("a", { href: shownAt(block.href) }, `${t("projects.source")} →`)),
    h("div", { class: "stages" }, block.stages.filter((stage) => stage.total > 0 || ALWAYS.has(stage.code)).map((stage) =>
      h("a", { class: `stage k-${stage.code}${stage.total ? "" : " zero"}`, href: shownAt(stage.href) },
        h("b", {}, number(stage.total)), h("span", {}, stageName(stage))))),
    h("h3", {}, t("projects.portfolios")),
    h("div", { class: "rows" }, [...block.byPortfolio].sort((a, b) => b.total - a.total).map((portfolio) =>
      h("a", { class: "row", href: shownAt(portfolio.href) },
        h("span", { class: "what" }, say(portfolio.name, portfolio.code)),
        h("span", { class: "graph" }, stack(portfolio.byStage, "stage", { total: most, slim: true, numbers: false })),
        h("span", { class: "count" }, number(portfolio.total), h("small", {}, t("projects.works", portfolio.works)))))),
    legend(block.byStage, "stage"));
}

/** How far the works are, the rates as their owner told them, and what holds projects up. */
export function progress(dashboard) {
  const { progress, rates, ratings, blockers } = dashboard.projects;
  return h("section", { class: "card", id: "progress" },
    h("header", {}, h("h2", {}, t("projects.progress")), h("p", {}, t("projects.progressSub"))),
    h("div", { class: "rates" }, Object.entries(progress).map(([key, share]) =>
      h("div", { class: "rate" }, ring(share.value, STAGE_OF[key] ?? "STARTED"), h("b", {}, t(`progress.${key}`)), t("rates.of", number(share.numerator), number(share.denominator))))),
    Object.keys(rates).length ? h("h3", {}, t("projects.rates")) : null,
    h("div", { class: "rows" }, Object.values(rates).filter((rate) => rate.value !== null).map((rate) =>
      h("a", { class: "row", href: rate.href },
        h("span", { class: "what" }, say(rate.name)),
        h("span", { class: "graph" }, t("rates.in", rate.period, number(rate.numerator), number(rate.denominator), rate.unit)),
        h("span", { class: "count" }, percent(rate.value, 2))))),
    h("h3", {}, t("projects.held")),
    h("div", { class: "rows" },
      h("a", { class: "row", href: ratings.href }, h("span", { class: "what" }, t("projects.lights")), h("span", { class: "graph" }, stack(ratings.byLight, "light", { slim: true, numbers: false })), h("span", { class: "count" }, number(ratings.byLight.RED), h("small", {}, t("projects.red")))),
      h("a", { class: "row", href: shownAt(blockers.href) }, h("span", { class: "what" }, t("projects.blockers")), h("span", { class: "graph" }, t("projects.overdue", blockers.overdue)), h("span", { class: "count" }, number(blockers.open)))));
}

function stageName(stage) {
  return say(stage.name, "") || t(`stage.${stage.code}`);
}
