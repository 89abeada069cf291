import { read } from "./api.js";
import { h } from "./dom.js";
import { day as written, number, t } from "./i18n.js";

const DAY = 86_400_000;

/** The plan's days as a slider: it sets the instant of the whole page; marks stand where something became known. */
export function timeline({ plan, printedOn, asOf }, onInstant) {
  const first = Date.parse(printedOn);
  const last = Math.max(1, Math.floor((Date.now() - first) / DAY));
  const dayAt = (n) => new Date(first + n * DAY).toISOString().slice(0, 10);
  const numberOf = (day) => Math.round((Date.parse(day) - first) / DAY);
  const here = asOf ? Math.min(last, Math.max(0, numberOf(asOf.slice(0, 10)))) : last;
  const told = (n) => n >= last ? t("time.now") : t("time.at", written(dayAt(n)));
  const go = (n) => onInstant(n >= last ? null : dayAt(Math.max(0, n)));
  const words = h("output", { class: "where" }, told(here));
  const slider = h("input", {
    type: "range", min: 0, max: last, value: here, "aria-label": t("time.label"), "aria-valuetext": told(here),
    oninput: () => { words.textContent = told(Number(slider.value)); slider.setAttribute("aria-valuetext", words.textContent); },
    onchange: () => go(Number(slider.value)),
  });
  const track = h("div", { class: "track" }, slider);
  const step = (name, sign, days) => h("button", { type: "button", "aria-label": t(`time.${name}`), title: t(`time.${name}`), onclick: () => {
    const next = days().filter((n) => sign * (n - Number(slider.value)) > 0).sort((a, b) => sign * (a - b))[0];
    go(next ?? (sign > 0 ? last : 0));
  } }, sign < 0 ? "‹" : "›");
  let news = [];
  read(`/reports/v1/plans/${encodeURIComponent(plan)}/changes/days?limit=500`).then(({ items }) => {
    news = items.map((item) => numberOf(item.day)).filter((n) => n >= 0 && n <= last);
    const most = Math.max(1, ...items.map((item) => Math.log1p(item.figures + item.verdicts + item.projects)));
    track.prepend(h("div", { class: "ticks", "aria-hidden": "true" }, items.filter((item) => numberOf(item.day) >= 0).map((item) =>
      h("i", { vars: { at: numberOf(item.day) / last, much: Math.log1p(item.figures + item.verdicts + item.projects) / most },
        title: `${written(item.day)}: ${t("time.changes", number(item.figures + item.verdicts + item.projects))}` }))));
  }).catch(() => null);
  return h("div", { class: "timeline", role: "group", "aria-label": t("time.label") }, step("earlier", -1, () => news), track, step("later", 1, () => news), words);
}
