import { legend, stack } from "../charts.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { shownAt } from "../router.js";

/** The targets of the prose, chapter by chapter; the bar's length is their number, its colours their verdicts. */
export function commitments(dashboard) {
  const block = dashboard.commitments;
  const most = Math.max(1, ...block.byChapter.map((chapter) => chapter.total));
  return h("section", { class: "card", id: "commitments" },
    h("header", {}, h("h2", {}, t("commitments.title")), h("p", {}, t("commitments.sub")), h("a", { href: shownAt(block.href) }, `${t("commitments.source")} →`)),
    h("div", { class: "rows" }, block.byChapter.map((chapter) =>
      h("a", { class: "row", href: shownAt(chapter.href) },
        h("span", { class: "what", title: say(chapter.title) }, h("b", {}, t("commitments.chapter", chapter.chapter)), say(chapter.title)),
        h("span", { class: "graph" }, stack(chapter.byVerdict, "verdict", { total: most, slim: true, numbers: false })),
        h("span", { class: "count" }, number(chapter.total), h("small", {}, t("commitments.headline", chapter.headline)))))),
    legend(block.byVerdict, "verdict", (key) => shownAt(`${block.href}?verdict=${key}`)));
}
