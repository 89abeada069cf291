import { h } from "../dom.js";
import { instant, number, ratio, say, t } from "../i18n.js";
import { shownAt } from "../router.js";

const FAMILY = { INDICATOR: "verdict", COMMITMENT: "verdict", PROJECT: "stage", RATING: "light", BLOCKER: "state" };

/** What has changed since the day before began, newest first; the rest behind the link. */
export function changes({ changes: recent }) {
  const href = shownAt(recent.href);
  return h("section", { class: "card", id: "changes" },
    h("header", {}, h("h2", {}, t("changes.title")), h("p", {}, t("changes.since", instant(recent.since))), recent.total ? h("a", { href }, `${t("changes.all", number(recent.total))} →`) : null),
    recent.total === 0 ? h("p", { class: "empty" }, h("strong", {}, t("changes.none")), t("changes.noneMore")) : [
      h("ul", { class: "kinds" }, Object.entries(recent.byKind).map(([kind, count]) =>
        h("li", {}, h("a", { href: `${href}${href.includes("?") ? "&" : "?"}kind=${kind}` }, h("b", {}, number(count)), t(`changes.kind.${kind}`))))),
      h("ul", { class: "moves" }, recent.newest.slice(0, 6).map(move))]);
}

/** One change as a line: what, from which colour to which. */
export function move(change) {
  return h("li", {}, h("a", { href: shownAt(change.href) },
    h("bdi", { class: "who" }, say(change.name, change.code)),
    h("span", { class: "meta" }, `${t(`changes.one.${change.kind}`)} · `, turn(change))));
}

/** From what to what: words beside colours, figures where only they have moved. */
export function turn({ kind, before, after, beforeFigure, afterFigure, beforeReason = null, afterReason = null }) {
  const family = FAMILY[kind];
  const state = (key) => key === null ? t("changes.nothing") : h("span", { class: `k-${key}` }, h("i", { class: "swatch", "aria-hidden": "true" }), ` ${t(`${family}.${key}`)}`);
  if (before !== after) return h("span", { class: "turn" }, state(before), " → ", state(after));
  if (beforeFigure === null && afterFigure === null) {
    const because = (reason) => reason ? t(`reason.${reason}`) : t("changes.nothing");
    return h("span", { class: "turn" }, state(after), beforeReason === afterReason ? null : `: ${because(beforeReason)} → ${because(afterReason)}`);
  }
  const told = (value) => value === null ? "—" : kind === "BLOCKER" ? t(`held.levels.${value}`) : ratio(value);
  if (told(beforeFigure) === told(afterFigure)) return h("span", { class: "turn" }, state(after));
  return h("span", { class: "turn" }, state(after), " · ", kind === "BLOCKER" ? `${told(beforeFigure)} → ${told(afterFigure)}` : t("changes.pace", told(beforeFigure), told(afterFigure)));
}
