import { h } from "../dom.js";
import { t } from "../i18n.js";

const STEPS = ["DRAFT", "SUBMITTED", "SIGNED", "APPROVED", "RELEASED"];
const SAID_MS = 10_000;
let notice = null;

/** Remembers a word about what was done, which views say for a while: news may show the same view anew at once. */
export function leaveNotice(text) {
  notice = { text, until: Date.now() + SAID_MS };
}

export function takeNotice() {
  if (!notice || Date.now() > notice.until) return null;
  return h("p", { class: "notice card wide", role: "status" }, notice.text);
}

export function stateChip(state) {
  return h("span", { class: `chip w-${state}` }, h("i", { class: "swatch", "aria-hidden": "true" }), t(`work.state.${state}`));
}

/** How far a submission has come, as steps with the present one marked. */
export function steps(state) {
  const at = STEPS.indexOf(state === "RETURNED" ? "DRAFT" : state);
  return h("ol", { class: "steps", "aria-label": t("columns.state") }, STEPS.map((step, i) =>
    h("li", { class: i < at ? "done" : i === at ? "now" : null, "aria-current": i === at ? "step" : null }, t(`work.step.${step}`))));
}

export function whenDue(item) {
  if (!item.due) return t("work.due.noDay");
  return item.overdue ? h("span", { class: "late" }, item.due, h("small", {}, t("work.due.overdue", item.overdueWorkingDays ?? item.overdueDays))) : item.due;
}
