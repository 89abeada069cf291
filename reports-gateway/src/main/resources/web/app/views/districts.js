import { nowAndThen, read } from "../api.js";
import { stack } from "../charts.js";
import { h } from "../dom.js";
import { number, percent, say, t } from "../i18n.js";
import { address } from "../router.js";
import { card, chip, empty, table, view as page } from "./parts.js";
import { TILES } from "./tiles.js";

const UNDER_WAY = ["STARTED", "COMPLETED", "IN_PRODUCTION", "AT_CAPACITY", "IN_USE", "ACTIVE", "FINISHED"];
const WORST_FIRST = ["RED", "YELLOW", "GREEN"];
const COLUMNS = 4;

/** The districts of a plan, each where it lies, with the projects that stand there. */
export async function view({ plan, dashboard }) {
  const base = nowAndThen(`/reports/v1/plans/${encodeURIComponent(plan)}/districts`);
  const { items } = await read(base);
  const whole = items.filter((item) => item.code === "" || item.code === dashboard.region);
  const districts = items.filter((item) => !whole.includes(item));
  const title = t("districts.title");
  return {
    title, data: base,
    node: page({ plan, title, sub: t("districts.sub") },
      card(t("districts.map"), { wide: true, data: base }, districts.length === 0 ? empty(t("districts.none")) : tiles(plan, districts),
        whole.filter((item) => item.total > 0).map((item) => h("p", { class: "small" }, `${name(item)}: `, h("a", { href: projects(plan, item) }, t("districts.projects", number(item.total)))))),
      card(t("districts.table"), { wide: true, data: base }, table(t("districts.table"),
        [t("districts.district"), { name: t("tiles.projects"), number: true }, { name: t("districts.works"), number: true }, { name: t("districts.started"), number: true }, t("districts.lights"), { name: t("districts.held"), number: true }],
        [...districts, ...whole].map((item) => [h("a", { href: projects(plan, item) }, name(item)), number(item.total), number(item.works), item.total ? percent(underWay(item) / item.total, 0) : null,
          item.total ? stack(item.byLight, "light", { slim: true, numbers: false }) : null, item.blockers ? number(item.blockers) : null])))),
  };
}

const name = (item) => item.code === "" ? t("districts.unknown") : say(item.name, item.code);
const projects = (plan, item) => address(plan, "ratings", null, { region: item.code });
const underWay = ({ byStage }) => UNDER_WAY.reduce((sum, stage) => sum + (byStage[stage] ?? 0), 0);
const worst = ({ byLight }) => WORST_FIRST.find((light) => byLight[light] > 0) ?? "GREY";

function tiles(plan, items) {
  const rows = Math.max(0, ...items.map((item) => TILES[item.code]?.[1] ?? 0));
  let besides = 0;
  return [h("ul", { class: "tile-map", "aria-label": t("districts.map") }, items.map((item) => {
    const [column, row] = TILES[item.code] ?? [(besides % COLUMNS) + 1, rows + 1 + Math.floor(besides++ / COLUMNS)];
    const light = worst(item);
    return h("li", { vars: { column, row } }, h("a", { href: projects(plan, item), class: `k-${light}` },
      h("b", {}, name(item)),
      h("span", {}, item.total === 0 ? t("districts.projects", 0) : [t("districts.projects", number(item.total)), h("span", { class: "part" }, `${t("districts.started")} ${percent(underWay(item) / item.total, 0)}`)]),
      item.blockers ? h("small", { class: item.overdue ? "late" : null }, t("districts.blockers", number(item.blockers))) : null,
      h("span", { class: "light" }, chip("light", light))));
  })), h("p", { class: "small" }, t("districts.legend"))];
}
