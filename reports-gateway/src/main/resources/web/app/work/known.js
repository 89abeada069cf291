// What is known of a figure before it is reported or judged: what it is called, its unit, what stood before, what the plan wants.
import { read, readIfThere } from "../api.js";
import { say } from "../i18n.js";
import { address } from "../router.js";
import { before, yearBefore } from "./check.js";

const VIEWS = { INDICATOR: "indicators", COMMITMENT: "commitments" };

export function plansAt(plan) {
  return `/indicators/v1/plans/${encodeURIComponent(plan)}`;
}

/** Of each row `{ subject, component, region, period }` what {@link ../check.js checkFigure} and a reviewer want to know. */
export function knownOf(plan, row) {
  const view = VIEWS[row.subject.type];
  const base = `${plansAt(plan)}/${view}/${encodeURIComponent(row.subject.code)}`;
  return Promise.all([read(base), readIfThere(`${base}/observations?limit=500`)]).then(([subject, series]) => {
    const component = subject.components.find((each) => each.code === row.component) ?? subject.components[0];
    const figures = (series?.items ?? []).filter((item) => item.component === component.code && !item.forecast && !item.deleted && (!row.region || item.region === row.region));
    const at = (period) => figures.find((item) => item.period === period) ?? null;
    const earlier = figures.filter((item) => item.period < row.period && item.period.length === row.period.length).sort((a, b) => (a.period < b.period ? 1 : -1));
    return {
      name: [say(subject.name, subject.code), subject.components.length > 1 ? say(component.name, component.code) : null].filter(Boolean).join(" · "),
      href: address(plan, view, subject.code),
      measured: subject.unit, unit: say(subject.unit), unitCode: subject.unit?.code ?? null, measure: subject.measure ?? null,
      target: component.target?.value === null ? null : component.target ?? null,
      last: earlier[0] ?? baseline(component), standing: at(row.period),
      previous: at(before(row.period)), lastYear: at(yearBefore(row.period)),
    };
  });
}

/** Before the first figure there is what the plan started from. */
function baseline({ baseline }) {
  return baseline && baseline.value !== null ? { value: baseline.value, period: String(baseline.year) } : null;
}

/** The names of departments by their codes. */
export async function departmentNames(plan) {
  const answer = await readIfThere(`${plansAt(plan)}/departments?limit=500`);
  return new Map((answer?.items ?? []).map((each) => [each.code, say(each.name, each.code)]));
}
