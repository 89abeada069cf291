import { nowAndThen, read, readIfThere } from "../api.js";
import { h } from "../dom.js";
import { day, instant, number, ratio, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";
import { reportHere } from "../work/here.js";
import { departmentNames } from "../work/known.js";
import { card, chip, empty, facts, figure, line, table, view } from "./parts.js";
import { working } from "./working.js";

/** One indicator or commitment: where it stands and why, its series with every vintage, what feeds it. */
export async function subjectView({ plan, code, dashboard }, { type, segment }) {
  const base = `/indicators/v1/plans/${encodeURIComponent(plan)}/${segment}/${encodeURIComponent(code)}`;
  const feeding = `/projects/v1/plans/${encodeURIComponent(plan)}/subjects/${type}/${encodeURIComponent(code)}/projects`;
  const [definition, assessment, revisions, feeders, breaks, annual, ...years] = await Promise.all([
    read(nowAndThen(base)), read(nowAndThen(`${base}/assessment`)), read(nowAndThen(`${base}/revisions?limit=500`)), readIfThere(feeding),
    readIfThere(nowAndThen(`/indicators/v1/plans/${encodeURIComponent(plan)}/breaks?limit=500`)), readIfThere(nowAndThen(`/indicators/v1/plans/${encodeURIComponent(plan)}/annual-plans?limit=100`)),
    ...yearsOf(dashboard).map((year) => readIfThere(nowAndThen(`${base}/assessment?period=${year}`)))]);
  const component = definition.components.find((each) => each.code === assessment.decidedBy) ?? definition.components[0];
  const series = revisions.items.filter((item) => item.component === component.code && item.region === assessment.region);
  const broken = (breaks?.items ?? []).filter((item) => item.subject.type === type && item.subject.code === code && item.component === component.code);
  const planned = new Map([...(component.yearlyPlan ?? []).map(({ year, value }) => [String(year), { value, document: null }]), ...(annual?.items ?? []).flatMap((item) => item.values.filter((value) => value.subject.code === code && value.component === component.code)
    .map((value) => [String(item.year), { value: value.value, document: item.document }]))]);
  const byYear = years.map((answer, i) => answer && { year: yearsOf(dashboard)[i], ...answer }).filter(Boolean);
  const departments = definition.responsible ? await departmentNames(plan) : new Map();
  const title = say(definition.name, code);
  const figureCard = h("figure", { class: "chart", id: "series" });
  return {
    title, data: base,
    node: view({ plan, title, trail: [{ name: t(`views.${segment}`), href: address(plan, segment) }], sub: line(definition.source) },
      await reportHere(plan, type, code), standing(definition, component, assessment, { base, departments }),
      card(t("subject.series"), { wide: true, data: `${base}/observations`, sub: say(definition.unit, "") },
        series.length ? figureCard : empty(t("subject.noFigures")), vintages(series, definition.unit), breaksList(broken), plansList(planned, definition.unit)),
      card(t("subject.why"), { data: `${base}/assessment` }, working(assessment, definition.unit)),
      card(t("subject.years"), { data: `${base}/assessment/history` }, yearTable(byYear, definition.unit)),
      card(t("subject.feeds"), { wide: true, data: feeding }, feedersTable(feeders))),
    after: () => series.length ? draw(figureCard, { component, definition, assessment, byYear, series, broken, planned }) : null,
  };
}

function yearsOf({ period }) {
  const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function standing(definition, component, assessment, { base, departments }) {
  const { target, baseline } = component;
  return card(t("subject.standing"), { wide: true, data: base },
    h("div", { class: `verdict k-${assessment.light}` },
      h("p", { class: "word" }, chip("verdict", assessment.verdict), assessment.reason ? h("small", {}, t(`reason.${assessment.reason}`)) : null,
        assessment.lastKnown ? h("small", {}, t("subject.lastKnown", t(`verdict.${assessment.lastKnown.verdict}`), assessment.lastKnown.period)) : null),
      facts([
        [t("subject.attribute"), definition.attribute ? t(`attribute.${definition.attribute}`) : null],
        [t("subject.baseline"), baseline?.value === null || !baseline ? null : `${figure(baseline.value, definition.unit)} (${baseline.year})`],
        [t("subject.target"), target ? targetText(target, definition.unit) : null],
        [t("subject.pace"), assessment.paceRatio === null ? null : number(assessment.paceRatio, 3)],
        [t("subject.period"), assessment.observedPeriod], [t("subject.responsible"), definition.responsible ? departments.get(definition.responsible) ?? definition.responsible : t("red.unassigned")],
        [t("subject.asOf"), instant(assessment.asOf)]])),
    definition.note ? h("p", { class: "remark" }, definition.note) : null);
}

function targetText(target, unit) {
  const printed = target.raw ? `${target.raw}` : null;
  const sign = { gte: "≥", lte: "≤", gt: ">", lt: "<", eq: "=", approx: "≈" }[target.comparator] ?? "";
  const value = target.value === null ? null : `${sign} ${figure(target.value, unit)}`;
  return [value ?? (target.delta === null ? printed : `${target.delta > 0 ? "+" : ""}${figure(target.delta, unit)}`), `(${target.year})`].filter(Boolean).join(" ");
}

function yearTable(years, unit) {
  return years.length === 0 ? empty(t("subject.noYears")) : table(t("subject.years"),
    [t("columns.year"), t("columns.verdict"), { name: t("columns.expected"), number: true }, { name: t("columns.gap"), number: true }, { name: t("columns.pace"), number: true }],
    years.map((answer) => [String(answer.year), h("span", {}, chip("verdict", answer.verdict), answer.reason ? h("small", {}, t(`reason.${answer.reason}`)) : null),
      figure(answer.expected, unit), figure(answer.gap, unit), answer.paceRatio === null ? null : ratio(answer.paceRatio)]));
}

/** Every vintage with its source: the number behind the number. */
function vintages(series, unit) {
  if (series.length === 0) return null;
  return h("details", {}, h("summary", {}, t("subject.vintages", series.length)), table(t("subject.vintages", series.length),
    [t("columns.period"), { name: t("columns.value"), number: true }, t("columns.status"), t("columns.published"), t("columns.source")],
    series.map((item) => [`${item.period}${item.revision > 1 ? ` · ${t("subject.revision", item.revision)}` : ""}`, item.deleted ? t("subject.withdrawn") : figure(item.value, unit),
      t(`status.${item.status}`), day(item.publishedAt.slice(0, 10)), item.source?.title ?? null])));
}

/** Where the series cannot be read across, and who says so. */
function breaksList(broken) {
  return broken.map((item) => h("p", { class: "remark" }, h("b", {}, t("drill.break", item.at)), ` · ${say(item.reason, "")} `, item.source?.title ? h("small", {}, h("bdi", {}, item.source.title)) : null));
}

/** What the yearly plans asked for. */
function plansList(planned, unit) {
  if (planned.size === 0) return null;
  return table(t("drill.plans"), [t("columns.year"), { name: t("drill.plans"), number: true }, t("columns.source")],
    [...planned].map(([year, { value, document }]) => [year, figure(value, unit), document?.title ?? null]));
}

function feedersTable(feeders) {
  if (!feeders?.items.length) return empty(t("subject.noFeeders"));
  return table(t("subject.feeds"), [t("columns.project"), t("columns.stage"), t("columns.contribution")], feeders.items.map(({ project, expected }) => [
    h("a", { href: shownAt(project.href) }, say(project.name, project.code)), chip("stage", project.stage), expected ? figure(expected.value, expected.unit) : null]));
}

async function draw(element, facts) {
  const { seriesChart } = await import("../chart/series.js");
  seriesChart(element, facts);
}
