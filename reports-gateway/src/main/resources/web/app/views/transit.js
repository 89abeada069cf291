import { nowAndThen, read } from "../api.js";
import { h } from "../dom.js";
import { current, number, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";
import { card, chip, empty, facts, line, table, view as page } from "./parts.js";

/** The transport networks: the drawing by groups and status, and the lines behind it. */
export function view(here) {
  return here.code ? facility(here) : networks(here);
}

async function networks({ plan }) {
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
          items.map((item) => [h("a", { href: shownAt(item.href) }, say(item.name, item.code)), item.facility ? chip("facility", item.facility.status) : null, item.works ? way(item.works.status) : null, item.lengthKm === null ? null : number(item.lengthKm, 3), item.openedOn])))]),
  };
}

/** One line or facility: what is there, what is being done about it, and where both are said. */
async function facility({ plan, code }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/transit/${encodeURIComponent(code)}`;
  const item = await read(nowAndThen(base));
  const title = say(item.name, code);
  return {
    title, data: base,
    node: page({ plan, title, trail: [{ name: t("views.transit"), href: address(plan, "transit") }], sub: line(item.source) },
      card(t("project.standing"), { wide: true, data: base }, facts([
        [t("transit.facility"), item.facility ? chip("facility", item.facility.status) : null], [t("columns.since"), item.facility?.since],
        [t("transit.works"), item.works ? way(item.works.status) : null], [t("transit.length"), item.lengthKm === null ? null : number(item.lengthKm, 3)], [t("transit.opened"), item.openedOn]])),
      card(t("project.path"), { data: base }, item.facts.length === 0 ? empty(t("views.nothing")) : table(t("project.path"),
        [t("transit.opened"), { name: t("transit.length"), number: true }, t("columns.source")], item.facts.map((fact) => [fact.openedOn, fact.lengthKm === null ? null : number(fact.lengthKm, 3), fact.source?.title]))),
      card(t("views.projects"), { data: base }, item.projects.length === 0 ? empty(t("views.nothing")) : table(t("views.projects"),
        [t("columns.name"), t("columns.stage"), t("columns.since")], item.projects.map((project) => [h("a", { href: shownAt(project.href) }, say(project.name, project.code)), chip("stage", project.stage), project.stageSince])))),
  };
}

const WAY = ["LISTED", "PREPARATION", "STARTED", "COMPLETED", "IN_USE"];

/** How far the works have come, as steps on their way. */
function way(status) {
  const reached = WAY.indexOf(status);
  return h("span", { class: "way" }, reached < 0 ? null : h("span", { class: "steps", "aria-hidden": "true" }, WAY.map((step, i) => h("i", { class: i <= reached ? `k-${status}` : null }))), t(`facility.${status}`));
}
