import { h, svg } from "../dom.js";
import { say, t } from "../i18n.js";

const ROW = 34;
const LEFT = 190;
const WIDTH = 960;
const RIGHT = 24;

/** A day of a partial date: its last, because nothing is late before its time has passed. */
function dayOf(written) {
  const [year, month, day] = written.split("-").map(Number);
  if (day) return Date.UTC(year, month - 1, day);
  return month ? Date.UTC(year, month, 0) : Date.UTC(year, 12, 0);
}

/** Milestones along time: the original and the newest baseline, the forecast or the day it was reached, and today. */
export function gantt(milestones) {
  const days = milestones.flatMap((item) => [item.original, item.baseline, item.forecast, item.actual].filter(Boolean).map(dayOf));
  const [first, last] = [Math.min(...days, Date.now()), Math.max(...days, Date.now())];
  const start = new Date(first).getUTCFullYear();
  const end = new Date(last).getUTCFullYear() + 1;
  const [from, to] = [Date.UTC(start, 0, 1), Date.UTC(end, 0, 1)];
  const x = (time) => LEFT + ((time - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const height = 36 + milestones.length * ROW;
  const years = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  return h("figure", { class: "gantt" },
    svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": t("project.gantt", milestones.length) },
      years.map((year) => [svg("line", { class: "grid-line", x1: x(Date.UTC(year, 0, 1)), x2: x(Date.UTC(year, 0, 1)), y1: 22, y2: height }),
        svg("text", { class: "axis", x: x(Date.UTC(year, 0, 1)) + (year === end ? 0 : 4), y: 16, "text-anchor": year === end ? "end" : "start" }, String(year))]),
      milestones.map((item, i) => bar(item, 36 + i * ROW, x)),
      svg("line", { class: "today", x1: x(Date.now()), x2: x(Date.now()), y1: 22, y2: height })),
    h("figcaption", {}, t("project.ganttKey")));
}

function bar(item, y, x) {
  const baseline = x(dayOf(item.baseline));
  const reached = item.actual ?? item.forecast;
  const now = reached ? x(dayOf(reached)) : baseline;
  const name = say(item.name, item.code);
  const late = !reached && baseline < x(Date.now());
  return svg("g", { class: `k-${item.light}` }, svg("title", {}, `${name}: ${t(`light.${item.light}`)}`),
    svg("text", { class: "label", x: 0, y: y + 12 }, name.length > 26 ? `${name.slice(0, 25)}…` : name),
    item.original === item.baseline ? null : svg("circle", { class: "original", cx: x(dayOf(item.original)), cy: y + 8, r: 6 }),
    reached || late ? svg("line", { class: late ? "slip open" : "slip", x1: baseline, x2: late ? x(Date.now()) : now, y1: y + 8, y2: y + 8 }) : null,
    svg("path", { class: "baseline", d: `M ${baseline} ${y} l 8 8 l -8 8 l -8 -8 z` }),
    reached ? svg("circle", { class: item.actual ? "actual" : "forecast", cx: now, cy: y + 8, r: 6 }) : null);
}
