import { donut } from "../charts.js";
import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { shownAt } from "../router.js";

/** Four figures that a leader reads first; each is the way to what lies behind it. */
export function tiles(dashboard) {
  const { indicators, commitments, projects, redList, lastKnown } = dashboard;
  return h("section", { class: "tiles", "aria-label": t("brand") },
    tile({
      href: shownAt(indicators.href), name: t("tiles.indicators"), figure: indicators.total, picture: donut(indicators.byLight),
      more: t("tiles.indicatorsMore", indicators.totalByAttribute.BINDING, indicators.totalByAttribute.EXPECTED),
    }),
    tile({
      href: shownAt(commitments.href), name: t("tiles.commitments"), figure: commitments.total,
      unit: t("tiles.commitmentsUnit", commitments.headline), picture: donut(commitments.byVerdict),
      more: t("tiles.commitmentsMore", commitments.restatements, commitments.byChapter.length),
    }),
    tile({
      href: shownAt(projects.href), name: t("tiles.projects"), figure: projects.total, unit: t("tiles.projectsUnit", projects.works),
      picture: donut(projects.byStage), more: t("tiles.projectsMore", projects.byStage.LISTED ?? 0),
    }),
    tile({
      href: "#red", name: t("tiles.red"), figure: redList.length, alarm: redList.length > 0,
      more: redList.length
        ? t("tiles.redNow", redList.filter((item) => item.type === "INDICATOR").length, redList.filter((item) => item.type !== "INDICATOR").length)
        : t("tiles.redMore", lastKnown.redList.length),
    }));
}

function tile({ href, name, figure, unit = null, picture = null, more, alarm = false }) {
  return h("a", { class: alarm ? "tile alarm" : "tile", href },
    h("span", { class: "name" }, name),
    h("span", { class: "figure" }, number(figure), unit ? h("small", {}, unit) : null),
    picture,
    h("span", { class: "more" }, more));
}

/** Says honestly why there is more grey than colour; nothing where there is not. */
export function note(dashboard) {
  const { indicators, lastKnown, period } = dashboard;
  if (indicators.undisclosed === indicators.total && indicators.total > 0) return shown(t("why.hidden"));
  const grey = indicators.byVerdict.NOT_ASSESSABLE ?? 0;
  if (grey * 2 < indicators.total) return null;
  const known = Object.values(lastKnown.indicatorsByVerdict).reduce((sum, count) => sum + count, 0);
  const reasons = Object.entries(indicators.byReason).sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => t("why.reason", t(`reason.${reason}`), count)).join(t("why.and"));
  return shown(t("why.text", grey, indicators.total, reasons, period.end, known));
}

function shown(text) {
  return h("aside", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "?"), h("h2", {}, t("why.title")), h("p", {}, text));
}
