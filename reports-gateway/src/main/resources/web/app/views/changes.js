import { at, read } from "../api.js";
import { turn } from "../cards/changes.js";
import { h } from "../dom.js";
import { day, instant, number, percent, say, t } from "../i18n.js";
import { dashboardAt } from "../past.js";
import { address, changed, shownAt } from "../router.js";
import { card, choices, empty, table, view as page } from "./parts.js";

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const VERDICTS = ["INDICATOR", "COMMITMENT"];

/** Two instants beside each other, `against` and `asOf`: verdict by verdict as their owner compares them, number by number. */
export async function view({ plan, query, dashboard }) {
  const to = query.get("asOf") ?? new Date().toISOString();
  const from = query.get("against") ?? new Date(Math.max(Date.parse(to) - YEAR, Date.parse(dashboard.printedOn) + DAY)).toISOString();
  const diff = `/indicators/v1/plans/${encodeURIComponent(plan)}/assessment/diff?${new URLSearchParams({ from, to })}`;
  const moved = `/reports/v1/plans/${encodeURIComponent(plan)}/changes?${new URLSearchParams({ from, to, limit: 500 })}`;
  const [verdicts, projects, before] = await Promise.all([read(diff), read(moved), dashboardAt(plan, from)]);
  const rows = [...verdicts.items.map(asChange), ...projects.items.filter((item) => !VERDICTS.includes(item.kind))];
  const kinds = Object.groupBy(rows, (row) => row.kind);
  const shown = query.get("kind") ? kinds[query.get("kind")] ?? [] : rows;
  const title = t("changes.view");
  return {
    title, data: diff,
    node: page({ plan, title, sub: t("changes.between", day(local(from)), query.get("asOf") ? day(local(to)) : t("changes.today")) },
      card(t("changes.compare"), { wide: true }, span(from, query.get("asOf") ? to : null)),
      card(t("changes.figures"), { wide: true, data: shownAt(at(dashboard.links.self, from)) }, figures(before, dashboard, { from, to: query.get("asOf") })),
      card(t("changes.list"), { wide: true, data: moved },
        choices(t("changes.kinds"), Object.entries(kinds).map(([code, items]) => ({ code, name: t(`changes.kind.${code}`), count: items.length })),
          query.get("kind"), (code) => changed("kind", code)),
        shown.length === 0 ? empty(t("changes.noneMore")) : table(t("changes.list"), [t("changes.what"), t("changes.kinds"), t("columns.verdict"), t("changes.when")],
          shown.map((item) => [h("a", { href: shownAt(item.href) }, h("bdi", {}, say(item.name, item.code))), t(`changes.one.${item.kind}`), turn(item), item.at ? instant(item.at) : null])))),
  };
}

/** A line of the owner's comparison in the form of a change: its time is that of its newest cause. */
function asChange({ type, code, name, before, after, causes, href }) {
  const known = causes.map((cause) => cause.knownSince).filter(Boolean).sort();
  return {
    kind: type, code, name, href, before: before?.verdict ?? null, after: after?.verdict ?? "NOT_ASSESSABLE",
    beforeReason: before?.reason ?? null, afterReason: after?.reason ?? null, beforeFigure: before?.paceRatio ?? null, afterFigure: after?.paceRatio ?? null, at: known.at(-1) ?? null,
  };
}

/** The day of an instant where the reader is. */
const local = (value) => new Date(Date.parse(value) - new Date(value).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const endOf = (value) => new Date(Math.min(Date.now(), new Date(`${value}T23:59:59`))).toISOString().replace(/\.\d+Z$/, "Z");

function span(from, to) {
  const field = (name, label, value) => {
    const link = h("a", { hidden: true, href: "" });
    const input = h("input", { type: "date", value: value ? local(value) : null, max: local(new Date().toISOString()), onchange: () => {
      link.setAttribute("href", changed(name, input.value ? endOf(input.value) : null));
      link.click();
    } });
    return h("label", {}, label, " ", input, link);
  };
  return h("div", { class: "span" }, field("against", t("changes.from"), from), h("span", { "aria-hidden": "true" }, "→"), field("asOf", t("changes.to"), to));
}

/** Number by number; each leads to the list behind it, as it was then. */
function figures(before, after, { from, to }) {
  const [first, second] = [flat(before), flat(after)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const moved = names.filter((name) => first.get(name)?.value !== second.get(name)?.value);
  const shown = (entry, asOf) => entry === undefined ? "—" : h("a", { href: listAt(entry.href, asOf) }, entry.share ? percent(entry.value) : number(entry.value));
  const step = (name) => {
    const [one, other] = [first.get(name), second.get(name)];
    if (!one || !other || one.share) return null;
    return `${other.value > one.value ? "+" : "−"}${number(Math.abs(other.value - one.value))}`;
  };
  return moved.length === 0 ? empty(t("changes.same")) : [
    table(t("changes.figures"), [t("changes.figure"), { name: t("changes.before"), number: true }, { name: t("changes.after"), number: true }, { name: t("changes.difference"), number: true }],
      moved.map((name) => [name, shown(first.get(name), from), shown(second.get(name), to), step(name)])),
    h("p", { class: "small" }, t("changes.equal", number(names.length - moved.length)))];
}

/** A view as of an instant, or of now. */
function listAt(href, asOf) {
  const url = new URL(href, location.origin);
  url.searchParams.delete("asOf");
  if (asOf) url.searchParams.set("asOf", asOf);
  return url.pathname + url.search;
}

/** Every number of a first screen under its name, with the view that lists what it counts. */
function flat({ plan, elapsed, indicators, commitments, projects }) {
  const found = new Map([[t("elapsed"), { value: Number(elapsed), share: true, href: address(plan) }]]);
  const block = (title, counts, family, view, by) => Object.entries(counts).forEach(([key, value]) =>
    found.set(`${title} · ${t(`${family}.${key}`)}`, { value, href: address(plan, view, null, { [by]: key }) }));
  block(t("tiles.indicators"), indicators.byVerdict, "verdict", "indicators", "verdict");
  block(t("tiles.commitments"), commitments.byVerdict, "verdict", "commitments", "verdict");
  block(t("tiles.projects"), projects.byStage, "stage", "projects", "stage");
  block(t("held.lights"), projects.ratings.byLight, "light", "ratings", "light");
  found.set(t("projects.blockers"), { value: projects.blockers.open, href: address(plan, "blockers") });
  found.set(`${t("projects.blockers")} · ${t("held.overdue")}`, { value: projects.blockers.overdue, href: address(plan, "blockers", null, { overdue: "true" }) });
  for (const rate of Object.values(projects.rates)) if (rate.value !== null) found.set(say(rate.name), { value: Number(rate.value), share: true, href: shownAt(rate.href) });
  return found;
}
