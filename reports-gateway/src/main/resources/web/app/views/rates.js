import { nowAndThen, read, readIfThere } from "../api.js";
import { trend } from "../cards/rates.js";
import { h } from "../dom.js";
import { number, percent, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";
import { card, chip, empty, facts, figure, table, view as page } from "./parts.js";

/** All rates, or one of them with the projects behind both of its figures. */
export function view(here) {
  return here.code ? one(here) : all(here);
}

function all({ plan, dashboard }) {
  const { rates, ratesByMonth } = dashboard.projects;
  const known = Object.entries(rates);
  const title = t("trend.view");
  return { title, data: nowAndThen(`/projects/v1/plans/${encodeURIComponent(plan)}/rates`),
    node: page({ plan, title, sub: t("trend.sub") }, card(t("trend.title"), { wide: true }, known.length === 0 ? empty(t("trend.noneMore"))
      : h("div", { class: "trends" }, known.map(([code, rate]) => trend(rate, ratesByMonth[code] ?? []))))) };
}

async function one({ plan, code, dashboard }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/rates/${encodeURIComponent(code)}`;
  const [rate, counted, among] = await Promise.all([read(nowAndThen(base)), readIfThere(nowAndThen(`${base}/numerator?limit=500`)), readIfThere(nowAndThen(`${base}/denominator?limit=500`))]);
  const months = dashboard.projects.ratesByMonth[code] ?? [];
  const title = say(rate.name, code);
  return {
    title, data: base,
    node: page({ plan, title, trail: [{ name: t("trend.view"), href: address(plan, "rates") }], sub: say(rate.definition) },
      card(say(rate.numerator?.name, t("trend.value")), { wide: true, data: base }, facts([
        [t("trend.value"), rate.value === null || rate.value === undefined ? "—" : percent(rate.value, 2)], [t("columns.period"), rate.period],
        [say(rate.numerator?.name, t("trend.numerator")), figure(rate.numerator?.value ?? null, rate.unit)], [say(rate.denominator?.name, t("trend.denominator")), figure(rate.denominator?.value ?? null, rate.unit)]])),
      card(t("trend.byMonth"), { wide: true }, months.length === 0 ? empty(t("trend.noneMore")) : table(t("trend.byMonth"),
        [t("trend.month"), { name: t("trend.numerator"), number: true }, { name: t("trend.denominator"), number: true }, { name: t("trend.value"), number: true }],
        [...months].reverse().map((month) => [month.month, number(month.numerator), number(month.denominator), month.percent === null ? null : percent(month.percent / 100, 2)]))),
      members(t("trend.numerator"), counted, `${base}/numerator`, rate.unit), members(t("trend.denominator"), among, `${base}/denominator`, rate.unit)),
  };
}

function members(title, list, data, unit) {
  const items = list?.items ?? [];
  return card(title, { data, sub: t("districts.projects", items.length) }, items.length === 0 ? empty(t("views.nothing")) : table(title,
    [t("columns.name"), t("columns.stage"), ...(unit?.code === "project" ? [] : [{ name: t("columns.value"), number: true }])],
    items.map((item) => [h("a", { href: shownAt(item.href) }, h("bdi", {}, say(item.name, item.code))), item.stage ? chip("stage", item.stage) : null,
      ...(unit?.code === "project" ? [] : [figure(item.amount ?? null, unit)])])));
}
