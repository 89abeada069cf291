// ECharts on a canvas: a strict policy forbids the style attributes that its other renderer and its HTML tooltips write.
import { LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { number, say, t } from "../i18n.js";

use([LineChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

/** So many states of the past are told apart. */
const FAN = 12;

const newestOf = (series) => new Map([...series].sort((a, b) => a.revision - b.revision).map((item) => [item.period, item]));

/** The series of a subject: figures with the vintages that they replaced, the path the plan set, the target, and where it leads. */
export function seriesChart(element, { component, definition, assessment, byYear, series, broken, planned }) {
  const ink = getComputedStyle(document.documentElement);
  const colour = (name) => resolve(element, ink.getPropertyValue(name));
  const newest = newestOf(series.filter((item) => !item.deleted));
  const { baseline, target } = component;
  const level = !["AVERAGE_GROWTH", "CUMULATIVE_REDUCTION", "RELATIVE"].includes(assessment.inputs?.appliedKind);
  const periods = [...new Set([level ? baseline?.year : null, ...newest.keys(), ...byYear.map((answer) => answer.year), ...planned.keys(), ...broken.map((item) => item.at), target?.year].filter(Boolean).map(String))].sort();
  const expected = new Map(byYear.filter((answer) => answer.expected !== null).map((answer) => [String(answer.year), answer.expected]));
  if (level && baseline?.value !== null && baseline) expected.set(String(baseline.year), baseline.value);
  const figures = new Map([...newest].map(([period, item]) => [period, item.value]));
  if (level && baseline?.value !== null && baseline) figures.set(String(baseline.year), baseline.value);
  const unit = say(definition.unit, "");
  const at = (values) => periods.map((period) => values.get(period) ?? null);
  const chart = init(element, null, { renderer: "canvas" });
  chart.setOption({
    aria: { enabled: true },
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    textStyle: { color: colour("--ink-2"), fontFamily: ink.getPropertyValue("--font") },
    legend: { top: 0, textStyle: { color: colour("--ink-2") } },
    grid: { left: 8, right: 72, top: 44, bottom: 8, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: (value) => value === null || value === undefined ? "—" : `${number(value, 2)} ${unit}` },
    xAxis: { type: "category", data: periods, axisLine: { lineStyle: { color: colour("--line") } }, axisLabel: { color: colour("--ink-3") } },
    yAxis: { type: "value", scale: true, splitLine: { lineStyle: { color: colour("--line") } }, axisLabel: { color: colour("--ink-3"), formatter: (value) => number(value, Math.abs(value) < 10 ? 1 : 0) } },
    series: [
      { name: t("chart.figures"), type: "line", data: at(figures), symbolSize: 9, lineStyle: { width: 3, color: colour("--accent") }, itemStyle: { color: colour("--accent") },
        markLine: target && target.value !== null ? { silent: true, symbol: "none", lineStyle: { color: colour("--achieved"), type: "solid" },
          label: { formatter: `${t("chart.target")} ${number(target.value, 1)}`, color: colour("--ink-2") }, data: [{ yAxis: target.value }] } : undefined },
      ...goal(target, colour), ...breaks(broken, periods, colour), ...plans(planned, periods, colour),
      { name: t("chart.path"), type: "line", data: at(expected), symbol: "none", connectNulls: true, lineStyle: { type: "dashed", width: 2, color: colour("--ink-3") }, itemStyle: { color: colour("--ink-3") } },
      ...projection(periods, figures, assessment, target, colour), ...fan(periods, newest, series, colour), ...earlier(periods, newest, series, colour),
    ],
  });
  new ResizeObserver(() => chart.resize()).observe(element);
}

/** Where the present pace leads: from the last figure to the target's year. */
function projection(periods, figures, { projection: value, observedPeriod }, target, colour) {
  if (value === null || value === undefined || !target || !figures.has(observedPeriod) || String(target.year) <= observedPeriod) return [];
  const ends = new Map([[observedPeriod, figures.get(observedPeriod)], [String(target.year), value]]);
  return [{ name: t("chart.projection"), type: "line", data: periods.map((period) => ends.get(period) ?? null), connectNulls: true, symbolSize: 6,
    lineStyle: { type: "dotted", width: 2, color: colour("--lagging") }, itemStyle: { color: colour("--lagging") } }];
}

/** The series as it was known after each release, as far as that is not what is known now: vintages spread like a fan. */
function fan(periods, newest, series, colour) {
  const releases = [...new Set(series.map((item) => item.publishedAt))].sort().slice(0, -1);
  const states = releases.map((instant) => newestOf(series.filter((item) => !item.deleted && item.publishedAt <= instant)))
    .filter((state) => [...state].some(([period, item]) => newest.has(period) && newest.get(period).value !== item.value)).slice(-FAN);
  return states.map((state, i) => ({ name: t("drill.fan"), type: "line", data: periods.map((period) => state.get(period)?.value ?? null), symbol: "none", silent: true, z: 1,
    lineStyle: { width: 1.5, color: colour("--accent"), opacity: 0.2 + (0.5 * (i + 1)) / states.length }, itemStyle: { color: colour("--accent") }, tooltip: { show: false } }));
}

/** The target where it is due: the axis reaches to it. */
function goal(target, colour) {
  return !target || target.value === null ? [] : [{ name: t("chart.target"), type: "scatter", symbol: "diamond", symbolSize: 13, data: [[String(target.year), target.value]],
    itemStyle: { color: colour("--achieved") } }];
}

/** Lines across which the series must not be read. */
function breaks(broken, periods, colour) {
  const shown = broken.filter((item) => periods.includes(item.at));
  return shown.length === 0 ? [] : [{ name: t("drill.breaks"), type: "line", data: [], itemStyle: { color: colour("--not-achieved") }, lineStyle: { color: colour("--not-achieved"), type: "dashed" },
    markLine: { silent: true, symbol: "none", lineStyle: { color: colour("--not-achieved"), type: "dashed" }, label: { formatter: t("drill.breaks"), color: colour("--ink-2") },
      data: shown.map((item) => ({ xAxis: item.at })) } }];
}

function plans(planned, periods, colour) {
  return planned.size === 0 ? [] : [{ name: t("drill.plans"), type: "scatter", symbol: "diamond", symbolSize: 11, data: [...planned].map(([year, { value }]) => [year, value]),
    itemStyle: { color: "transparent", borderColor: colour("--achieved"), borderWidth: 2 } }];
}

/** The vintages that newer ones have replaced, where they stood. */
function earlier(periods, newest, series, colour) {
  const replaced = series.filter((item) => newest.get(item.period) !== item && item.value !== null);
  return replaced.length === 0 ? [] : [{ name: t("chart.earlier"), type: "scatter", data: replaced.map((item) => [item.period, item.value]), symbolSize: 8,
    itemStyle: { color: "transparent", borderColor: colour("--ink-3"), borderWidth: 1.5 } }];
}

/** A colour of the tokens as the canvas understands it: `light-dark()` is only known to styles. */
function resolve(element, value) {
  element.style.setProperty("color", value);
  const known = getComputedStyle(element).color;
  element.style.removeProperty("color");
  return known;
}
