import { nowAndThen, read, readAll } from "../api.js";
import { h } from "../dom.js";
import { number, ratio, say, t } from "../i18n.js";
import { address, changed } from "../router.js";
import { card, chip, choices, empty, line, table, view } from "./parts.js";

const WORST_FIRST = ["BREACHED", "NOT_ACHIEVED", "REVERSED", "LAGGING", "BASICALLY_ON_PACE", "BASICALLY_ACHIEVED", "ON_PACE", "AHEAD", "HELD", "ACHIEVED", "NOT_ASSESSABLE"];

// What a number of the first screen narrows by; it is offered only where it is asked for.
const BESIDES = { reason: { title: "indicators.reasons", family: "reason" }, attribute: { title: "subject.attribute", family: "attribute" }, last: { title: "latest", family: "verdict" } };

/** All subjects of one type with their verdicts, narrowed by what the address says; one request for verdicts, one for each 500 definitions. */
export async function verdictsView({ plan, query }, { type, segment, narrowBy }) {
  const base = `/indicators/v1/plans/${encodeURIComponent(plan)}`;
  const [assessment, definitions] = await Promise.all([read(nowAndThen(`${base}/assessment`)), readAll(nowAndThen(`${base}/${segment}?limit=500`))]);
  const verdicts = new Map(assessment.items.filter((item) => item.type === type).map((item) => [item.code, item]));
  const rows = definitions.map((definition) => ({ definition, verdict: verdicts.get(definition.code) ?? null }));
  const narrowed = rows.filter(narrowBy.matches(query)).filter(({ verdict }) => !query.get("verdict") || (verdict?.verdict ?? "NOT_ASSESSABLE") === query.get("verdict"))
    .filter(({ verdict }) => !query.get("last") || verdict?.lastKnown?.verdict === query.get("last"))
    .filter(({ verdict }) => !query.get("reason") || verdict?.reason === query.get("reason"))
    .filter(({ definition }) => !query.get("attribute") || definition.attribute === query.get("attribute"));
  const counts = count(rows.filter(narrowBy.matches(query)).map(({ verdict }) => verdict?.verdict ?? "NOT_ASSESSABLE"));
  const title = t(`views.${segment}`);
  return {
    title, data: `${base}/assessment`,
    node: view({ plan, title, sub: t("views.ofAll", number(narrowed.length), number(rows.length)) },
      card(t("views.narrow"), { wide: true },
        narrowBy.choices(rows, query),
        choices(t("views.verdict"), WORST_FIRST.filter((key) => counts[key]).map((key) => ({ code: key, name: t(`verdict.${key}`), count: counts[key], colour: true })),
          query.get("verdict"), (code) => changed("verdict", code)),
        Object.entries(BESIDES).filter(([name]) => query.get(name)).map(([name, { title, family }]) => choices(t(title),
          [{ code: query.get(name), name: name === "last" ? t("views.last", t(`verdict.${query.get(name)}`)) : t(`${family}.${query.get(name)}`) }], query.get(name), (code) => changed(name, code)))),
      card(title, { wide: true, data: `${base}/assessment` },
        narrowed.length === 0 ? empty(t("views.nothing")) : table(title,
          [t("columns.name"), t("columns.verdict"), { name: t("columns.pace"), number: true }, t("columns.period"), t("columns.source")],
          sort(narrowed).map(({ definition, verdict }) => [
            h("a", { href: address(plan, segment, definition.code) }, say(definition.name, definition.code)),
            h("span", {}, chip("verdict", verdict?.verdict ?? "NOT_ASSESSABLE"), verdict?.reason ? h("small", {}, t(`reason.${verdict.reason}`)) : null,
              verdict?.lastKnown ? h("small", {}, t("views.last", `${t(`verdict.${verdict.lastKnown.verdict}`)} (${verdict.lastKnown.period})`)) : null),
            verdict?.paceRatio === null || verdict?.paceRatio === undefined ? null : ratio(verdict.paceRatio),
            verdict?.observedPeriod ?? null, line(definition.source)])))),
  };
}

function count(keys) {
  return keys.reduce((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {});
}

function sort(rows) {
  const rank = ({ verdict }) => WORST_FIRST.indexOf(verdict?.verdict ?? "NOT_ASSESSABLE");
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
