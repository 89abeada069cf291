import { stack } from "../charts.js";
import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { address, shownAt } from "../router.js";

/** What holds projects up, oldest last, and the lights of the projects. */
export function blockers({ plan, projects }) {
  const { blockers: held, ratings } = projects;
  const most = Math.max(1, ...Object.values(held.byAge));
  return h("section", { class: "card", id: "blockers" },
    h("header", {}, h("h2", {}, t("held.title")), h("p", {}, t("held.sub")),
      h("a", { href: shownAt(held.href) }, `${t("projects.blockers")}: ${number(held.open)} →`)),
    held.open === 0 ? h("p", { class: "empty" }, h("strong", {}, t("held.none")), t("held.noneMore")) : [
      h("div", { class: "rows" }, Object.entries(held.byAge).map(([age, count]) =>
        h("a", { class: `row age-${age.split("-")[0]}`, href: address(plan, "blockers", null, { age }) },
          h("span", { class: "what" }, t(`held.days.${age}`)),
          h("span", { class: "graph" }, h("span", { class: "gauge plain", vars: { share: count / most } })),
          h("span", { class: "count" }, number(count))))),
      h("a", { class: "row", href: address(plan, "blockers", null, { overdue: "true" }) },
        h("span", { class: "what" }, t("held.overdue")), h("span", { class: "graph" }), h("span", { class: held.overdue ? "count late" : "count" }, number(held.overdue)))],
    h("h3", {}, t("projects.lights")),
    h("div", { class: "rows" }, h("a", { class: "row", href: address(plan, "ratings") },
      h("span", { class: "what" }, t("held.ratings")), h("span", { class: "graph" }, stack(ratings.byLight, "light", { slim: true, numbers: false })),
      h("span", { class: "count" }, number(ratings.byLight.RED), h("small", {}, t("projects.red"))))));
}
