import { h } from "../dom.js";
import { number, ratio, say, t } from "../i18n.js";
import { shownAt } from "../router.js";

const SHOWN = 5;

/** What is red, worst first, with its owner; and what was red when it was last known. */
export function redList(dashboard) {
  const { redList: now, lastKnown } = dashboard;
  return h("section", { class: "card", id: "red" },
    h("header", {}, h("h2", {}, t("red.title")), h("p", {}, t("red.sub"))),
    now.length ? list(now)
      : h("p", { class: "empty" }, h("strong", {}, t("red.none")), t("red.noneMore")),
    lastKnown.redList.length ? [h("h3", {}, `${t("red.last")} · ${number(lastKnown.redList.length)}`), list(lastKnown.redList)] : null);
}

function list(items) {
  const rest = items.slice(SHOWN);
  return [
    h("ul", { class: "reds" }, items.slice(0, SHOWN).map(entry)),
    rest.length ? h("details", {}, h("summary", {}, t("red.more", rest.length)), h("ul", { class: "reds" }, rest.map(entry))) : null,
  ];
}

function entry(item) {
  return h("li", {}, h("a", { href: shownAt(item.href), class: `k-${item.verdict}` },
    h("span", { class: "who" }, say(item.name, item.code),
      h("span", { class: "meta" },
        h("span", { class: "chip" }, t(`verdict.${item.verdict}`)),
        [item.attribute ? t(`attribute.${item.attribute}`) : t(`type.${item.type}`), item.period ? t("red.period", item.period) : null,
          ].filter(Boolean).join(" · ")),
      h("span", { class: "meta" }, item.owner ? [`${t("red.owner")} `, h("bdi", {}, say(item.owner.name, item.owner.code))] : t("red.unassigned"),
        item.daysInRed === null || item.daysInRed === undefined ? null : h("b", { class: "late" }, ` · ${t("since.days", item.daysInRed)}`))),
    h("span", { class: "pace" }, item.paceRatio === null ? t("red.noPace") : ratio(item.paceRatio), h("small", {}, t("red.pace")))));
}
