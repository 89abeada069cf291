import { nowAndThen, read } from "../api.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { changed, shownAt } from "../router.js";
import { card, chip, choices, empty, table, view as page } from "./parts.js";

const ASKED = ["light", "works", "region"];
const PAGE = 200;

/** The projects as the dashboard counts them, by light, stage, place and whether they are works. */
export async function view({ plan, query, dashboard }) {
  const stages = query.get("stage")?.split(",") ?? [];
  const asked = new URLSearchParams([...ASKED.filter((name) => query.has(name)).map((name) => [name, query.get(name)]), ...stages.map((stage) => ["stage", stage]), ["limit", PAGE]]);
  const first = nowAndThen(`/reports/v1/plans/${encodeURIComponent(plan)}/standings?${asked}`);
  const { items, next } = await read(first);
  const { ratings, byPortfolio } = dashboard.projects;
  const portfolios = new Map(byPortfolio.map((item) => [item.code, say(item.name, item.code)]));
  const title = t("held.ratings");
  const rows = (list) => table(title, [t("columns.name"), t("columns.light"), t("columns.stage"), t("columns.since"), t("projects.portfolios"), { name: t("projects.blockers"), number: true }],
    list.map((item) => [h("a", { href: shownAt(item.href) }, h("bdi", {}, say(item.name, item.code))), chip("light", item.light), chip("stage", item.stage), item.stageSince,
      portfolios.get(item.portfolio) ?? item.portfolio, item.blockers ? number(item.blockers) : null]));
  return {
    title, data: first,
    node: page({ plan, title, sub: stages.length ? stages.map((stage) => t(`stage.${stage}`)).join(", ") : null },
      card(t("views.narrow"), { wide: true }, choices(t("columns.light"), Object.entries(ratings.byLight).filter(([, count]) => count > 0)
        .map(([code, count]) => ({ code, name: t(`light.${code}`), count, colour: true })), query.get("light"), (code) => changed("light", code))),
      card(title, { wide: true, data: first }, items.length === 0 ? empty(t("views.nothing")) : grows({ items, next, first, rows }))),
  };
}

/** A list that gets longer when it is asked to. */
function grows({ items, next, first, rows }) {
  const list = h("div", {}, rows(items));
  const more = h("button", { type: "button", class: "button", onclick: async () => {
    const page = await read(`${first}&cursor=${encodeURIComponent(next)}`);
    list.replaceChildren(...grows({ items: [...items, ...page.items], next: page.next, first, rows }).childNodes);
  } }, t("views.more"));
  if (next) list.append(more);
  return list;
}
