import { legend, ring, stack } from "../charts.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";

const STAGE_OF = { started: "STARTED", completed: "COMPLETED", inService: "IN_USE" };
const WAY = ["STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "IN_USE"];
const FROM = { started: 0, completed: 1, inService: 2 };
const ALWAYS = new Set(["LISTED", "PREPARATION", "STARTED", "COMPLETED", "IN_PRODUCTION", "IN_USE"]);

/** The projects along their life cycle, how far the works are, and each portfolio. */
export function projects(dashboard) {
  const block = dashboard.projects;
  const most = Math.max(1, ...block.byPortfolio.map((portfolio) => portfolio.total));
  return h("section", { class: "card", id: "projects" },
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
    legend(block.byStage, "stage", (key) => shownAt(`${block.href}?stage=${key}`)));
}

/** How far the works are. */
export function progress(dashboard) {
  const { progress } = dashboard.projects;
  return h("section", { class: "card", id: "progress" },
    h("header", {}, h("h2", {}, t("projects.progress")), h("p", {}, t("projects.progressSub"))),
    h("div", { class: "rates" }, Object.entries(progress).map(([key, share]) =>
      h("a", { class: "rate", href: address(dashboard.plan, "ratings", null, { works: "true", stage: WAY.slice(FROM[key] ?? 0).join(",") }) }, ring(share.value, STAGE_OF[key] ?? "STARTED"), h("b", {}, t(`progress.${key}`)), t("rates.of", number(share.numerator), number(share.denominator))))));
}

function stageName(stage) {
  return say(stage.name, "") || t(`stage.${stage.code}`);
}
