import { nowAndThen, read, readIfThere } from "../api.js";
import { trend } from "../cards/rates.js";
import { h } from "../dom.js";
import { percent, say, t } from "../i18n.js";
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
    node: page({ plan, title, sub: t("trend.sub") }, card(t("trend.title"), { wide: true, data: nowAndThen(dashboard.links.self) }, known.length === 0 ? empty(t("trend.noneMore"))
      : h("div", { class: "trends" }, known.map(([code, rate]) => trend(rate, ratesByMonth[code] ?? []))))) };
}

async function one({ plan, code, dashboard }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/rates/${encodeURIComponent(code)}`;
  const [{ rate, groups }, counted, among] = await Promise.all([read(nowAndThen(base)), readIfThere(nowAndThen(`${base}/numerator?limit=500`)), readIfThere(nowAndThen(`${base}/denominator?limit=500`))]);
  const { numerator, denominator } = rate;
  const months = dashboard.projects.ratesByMonth[code] ?? [];
  const title = say(rate.name, code);
  const part = (value, { unit }) => h("a", { href: "#members" }, figure(value, unit));
  return {
    title, data: base,
    node: page({ plan, title, trail: [{ name: t("trend.view"), href: address(plan, "rates") }], sub: say(rate.definition) },
      card(title, { wide: true, data: nowAndThen(base) }, facts([
        [t("trend.value"), rate.value === null ? "—" : percent(rate.value, 2)], [t("columns.period"), rate.period],
        [say(numerator.name), part(numerator.value, numerator)], [say(denominator.name), part(denominator.value, denominator)]])),
      card(t("trend.byMonth"), { data: nowAndThen(dashboard.links.self) }, months.length === 0 ? empty(t("trend.noneMore")) : table(t("trend.byMonth"),
        [t("trend.month"), ...columns(rate), { name: t("trend.value"), number: true }],
        [...months].reverse().map((month) => [month.month, figure(month.numerator, numerator.unit), figure(month.denominator, denominator.unit), month.percent === null ? null : percent(month.percent / 100, 2)]))),
      groups?.length ? card(t("projects.portfolios"), { data: nowAndThen(base) }, table(t("projects.portfolios"),
        [t("columns.name"), ...columns(rate), { name: t("trend.value"), number: true }],
        groups.map((group) => [say(group.name, group.code), figure(group.numerator, numerator.unit), figure(group.denominator, denominator.unit), group.value === null ? null : percent(group.value, 2)]))) : null,
      h("div", { class: "cards wide", id: "members" }, members(numerator, counted, `${base}/numerator`), members(denominator, among, `${base}/denominator`))),
  };
}

const columns = ({ numerator, denominator }) => [{ name: say(numerator.name), number: true }, { name: say(denominator.name), number: true }];

/** The projects behind one of the two figures of a rate. */
function members({ name, unit }, list, data) {
  const items = list?.items ?? [];
  const counts = unit?.code === "project";
  return card(say(name), { data: nowAndThen(data), sub: t(list?.next ? "districts.moreThan" : "districts.projects", items.length) }, items.length === 0 ? empty(t("trend.noProject")) : table(say(name),
    [t("columns.name"), t("columns.stage"), ...(counts ? [] : [{ name: t("columns.value"), number: true }])],
    items.map((item) => [h("a", { href: shownAt(item.href) }, h("bdi", {}, say(item.name, item.project))), item.stage ? chip("stage", item.stage) : null,
      ...(counts ? [] : [figure(item.amount ?? null, item.unit ?? unit)])])));
}
