import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { facts, figure } from "./parts.js";

/** Why a verdict is what it is: the rule in words, its figures, and what other methods say. */
export function working(assessment, unit) {
  const { inputs, thresholds } = assessment;
  if (!inputs) return h("p", { class: "empty" }, assessment.reason ? t(`reason.${assessment.reason}`) : t("subject.noWorking"));
  return [
    h("p", {}, t(`kind.${inputs.appliedKind}`)),
    h("p", { class: "formula" }, h("code", {}, t(`formula.${inputs.appliedKind}`))),
    facts([
      [t("working.elapsed"), assessment.elapsed === null ? null : `${number(assessment.elapsed, 2)} (${t("working.years", inputs.yearsGone, inputs.yearsInAll)})`],
      [t("working.progress"), assessment.progress === null ? null : number(assessment.progress, 3)],
      [t("working.ratio"), assessment.paceRatio === null ? null : `${number(assessment.paceRatio, 3)} = ${number(assessment.progress, 3)} / ${number(assessment.elapsed, 2)}`],
      [t("working.expected"), assessment.expected === null ? null : figure(assessment.expected, unit)],
      [t("working.gap"), assessment.gap === null ? null : figure(assessment.gap, unit)],
      [t("working.achieved"), assessment.achievedAverage === null ? null : `${number(assessment.achievedAverage, 2)}%`],
      [t("working.needed"), needed(assessment, unit)],
      [t("working.projection"), assessment.projection === null ? null : figure(assessment.projection, unit)]]),
    thresholds ? h("p", { class: "small" }, t("working.thresholds", thresholds.ahead, thresholds.onPace, thresholds.basicallyOnPace, thresholds.red)) : null,
    assessment.stale ? h("p", { class: "remark" }, t("working.stale", assessment.observedPeriod)) : null,
    assessment.provisional ? h("p", { class: "remark" }, t("working.provisional")) : null,
    methods(assessment.methods),
  ];
}

function needed({ neededPerYear, neededAverage }, unit) {
  if (neededAverage !== null) return `${number(neededAverage, 2)}%`;
  return neededPerYear === null ? null : t("working.perYear", figure(neededPerYear, unit));
}

function methods(list) {
  const shown = (list ?? []).filter((method) => method.ratio !== null || method.value !== null);
  return shown.length === 0 ? null : h("details", {}, h("summary", {}, t("working.methods")),
    h("ul", { class: "facts-list" }, shown.map((method) => h("li", {}, h("span", {}, t(`method.${method.id}`)),
      h("b", {}, [number(method.ratio ?? method.value, 2), method.class].filter(Boolean).join(" · "))))));
}
