import { h } from "../dom.js";
import { number, percent, say, t } from "../i18n.js";
import { shownAt } from "../router.js";
import { trend } from "./rates.js";

const HUNDRED_MILLION = 10_000;

/** What was invested beside what was planned, in the words of the owner's rates of money; a share over 100 % fills the bar. */
export function investment({ projects, asOf }) {
  const money = Object.entries(projects.rates).filter(([, rate]) => rate.unit.code !== "project");
  const now = new Date(asOf ?? Date.now());
  const gone = (now - Date.UTC(now.getUTCFullYear(), 0, 1)) / (365.25 * 86_400_000);
  return h("section", { class: "card", id: "investment" },
    h("header", {}, h("h2", {}, t("invest.title")), h("p", {}, t("invest.sub"))),
    money.length === 0 ? h("p", { class: "empty" }, h("strong", {}, t("invest.hidden")), t("invest.hiddenMore")) : h("div", { class: "money-grid" },
      h("div", { class: "rows" }, money.map(([, rate]) => bar(rate, rate.period.length === 4 ? gone : null))),
      h("div", { class: "trends" }, money.filter(([code]) => (projects.ratesByMonth?.[code] ?? []).length > 1).slice(0, 2)
        .map(([code, rate]) => trend(rate, projects.ratesByMonth[code])))));
}

function bar(rate, gone) {
  const share = rate.value === null ? null : Number(rate.value);
  return h("a", { class: "row money", href: shownAt(rate.href) },
    h("span", { class: "what" }, say(rate.name), h("small", {}, t("invest.of", yuan(rate.numerator), yuan(rate.denominator)))),
    h("span", { class: "graph" }, h("span", { class: "gauge", vars: { share: Math.min(share ?? 0, 1), gone: gone ?? 0 } },
      gone === null ? null : h("i", { title: t("invest.behind") }))),
    h("span", { class: "count" }, share === null ? "—" : percent(share)));
}

const yuan = (value) => number(value / HUNDRED_MILLION, 2);
