import { nowAndThen, read } from "../api.js";
import { h } from "../dom.js";
import { current, say, t } from "../i18n.js";
import { card, chip, empty, table, view as page } from "./parts.js";

/** The transport networks: the drawing by groups and status, and the lines behind it. */
export async function view({ plan }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}`;
  const { items } = await read(nowAndThen(`${base}/transit?limit=500`));
  const title = t("views.transit");
  return {
    title, data: `${base}/transit`,
    node: page({ plan, title, sub: t("transit.sub") },
      items.length === 0 ? card(title, { wide: true }, empty(t("views.nothing"))) : [
        card(t("transit.map"), { wide: true, data: `${base}/transit-map` },
          h("div", { class: "drawing", tabindex: 0, role: "region", "aria-label": t("transit.map") }, h("img", { src: nowAndThen(`${base}/transit-map?language=${current().toUpperCase()}`), alt: t("transit.alt") }))),
        card(t("transit.lines"), { wide: true, data: `${base}/transit` }, table(t("transit.lines"),
          [t("columns.name"), t("transit.facility"), t("transit.works"), { name: t("transit.length"), number: true }, t("transit.opened")],
          items.map((item) => [say(item.name, item.code), item.facility ? chip("facility", item.facility.status) : null, item.works ? t(`facility.${item.works.status}`) : null, item.lengthKm, item.openedOn])))]),
  };
}
