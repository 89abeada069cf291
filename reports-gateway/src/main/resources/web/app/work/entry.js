import { newKey, read, readToChange, write } from "../api.js";
import { h } from "../dom.js";
import { current, say, t } from "../i18n.js";
import { address, go } from "../router.js";
import { who } from "../session.js";
import { card, empty, figure, view as page } from "../views/parts.js";
import { checkFigure } from "./check.js";
import { button, field, form, select, text } from "./fields.js";
import { trail } from "./index.js";
import { knownOf, plansAt } from "./known.js";
import { again } from "./again.js";
import { leaveNotice } from "./shown.js";

const STATUSES = ["PRELIMINARY", "FINAL", "ESTIMATE", "REVISED"];

/** The form for what is due of a period, or for the one subject that the address names. */
export async function entry({ plan, query, dashboard }) {
  const period = query.get("period") ?? String(Math.min(new Date().getFullYear() - 1, Number(dashboard.period.end.slice(0, 4))));
  const [type, code] = (query.get("subject") ?? "").split(":");
  const { items } = await read(`${plansAt(plan)}/due?period=${encodeURIComponent(period)}&limit=500`);
  const open = items.filter((item) => item.status === "MISSING" && (!code || (item.subject.type === type && item.subject.code === code)));
  const title = t("work.entry.title", period);
  if (open.length === 0) {
    return { title, node: page({ plan, title, trail: trail(plan) }, card(title, { wide: true }, empty(t("work.entry.none", period)))) };
  }
  const rows = Object.fromEntries(open.map((item, i) => [`r${i + 1}`, { ...item, value: null, status: "PRELIMINARY", source: null }]));
  const key = newKey();
  return { title, node: page({ plan, title, trail: trail(plan), sub: t("work.entry.sub") }, await figures({ plan, rows, store: `${plan}/${period}`,
    save: (filled) => write("POST", `${plansAt(plan)}/submissions`, { department: open[0].department ?? who().departments[0], period, rows: filled }, { key: `${key}-${Object.keys(filled).length}` }) })) };
}

/** The form of a draft, or of what was sent back with the words of who sent it. */
export async function correction({ plan, draft, rows }) {
  const base = `${plansAt(plan)}/submissions/${draft.id}`;
  return figures({
    plan, rows: Object.fromEntries(rows.map((row) => [row.row, row])), store: `${plan}/${draft.id}`,
    save: async (filled) => {
      const { tag } = await readToChange(base);
      return write("PUT", `${base}/rows`, filled, { ifMatch: tag });
    },
  });
}

async function figures({ plan, rows, save, store }) {
  const keys = Object.keys(rows);
  const known = await Promise.all(keys.map((key) => knownOf(plan, rows[key])));
  const regions = new Set(keys.map((key) => rows[key].region));
  for (const key of keys) rows[key].placed = regions.size > 1 ? rows[key].region : null;
  const parts = keys.map((key, i) => figureRow(rows[key], known[i]));
  const fields = Object.fromEntries(keys.flatMap((key, i) => [
    [`/rows/${key}`, parts[i].value], [`/${key}`, parts[i].value], [`/rows/${key}/status`, parts[i].status], [`/rows/${key}/source`, parts[i].source]]));
  const kept = Object.fromEntries(keys.flatMap((key, i) => ["value", "status", "source"].map((name) => [`${nameOf(rows[key])}/${name}`, parts[i][name]])));
  const node = form(t("work.entry.form"), {
    fields, kept, store,
    check: () => parts.map((part) => part.isRight()).every(Boolean) && someFilled(parts),
    onSubmit: async (what) => {
      const filled = Object.fromEntries(keys.map((key, i) => [key, parts[i].row()]).filter(([, row]) => row !== null));
      const saved = await save(filled);
      findings(saved.body.rows, keys, parts);
      const { id } = saved.body.submission;
      if (what === "submit") {
        const { tag } = await readToChange(`${plansAt(plan)}/submissions/${id}`);
        await write("POST", `${plansAt(plan)}/submissions/${id}/submit`, {}, { ifMatch: tag }).catch((problem) => {
          problem.errors = problem.errors ?? [];
          history.replaceState({}, "", address(plan, "work", id)); // saved, though not submitted: it goes on there
          throw problem;
        });
      }
      leaveNotice(t(what === "submit" ? "work.entry.submitted" : "work.entry.saved"));
      go(address(plan, "work", what === "submit" ? null : id), again);
    },
  }, parts.map((part) => part.node),
  h("p", { class: "actions" }, button(t("work.entry.submit"), { value: "submit", kind: "primary" }), button(t("work.entry.save"), { value: "save" })));
  return card(t("work.entry.figures"), { wide: true, sub: t("work.entry.next") }, node);
}

function figureRow(row, known) {
  const value = field(t("work.entry.value", known.unit), text({ inputmode: "decimal", class: "figure", value: row.value ?? null }), { hint: hintOf(known) });
  const status = field(t("work.entry.status"), select(STATUSES.map((each) => ({ value: each, name: t(`work.status.${each}`) })), row.status ?? "PRELIMINARY"));
  const source = field(t("work.entry.source"), text({ value: row.source?.title ?? null, maxlength: 500 }));
  let checked = { value: row.value ?? null, error: null };
  function look() {
    checked = checkFigure(value.input.value, known);
    if (checked.error) value.say("error", worded(checked.error));
    else value.say(checked.hints.length ? "hint" : null, checked.hints.map(worded).join(" "));
    const doubtful = checked.hints.some(([word]) => ["percent", "sign", "wrongUnit", "far"].includes(word));
    value.node.dataset.doubt = doubtful ? "" : "no";
  }
  value.input.addEventListener("input", look);
  if (value.input.value) look();
  return {
    value, status, source,
    node: h("fieldset", { class: "figure-row" }, h("legend", {}, h("a", { href: known.href, target: "_blank", rel: "noopener" }, known.name),
      h("small", {}, ` ${[row.period, row.placed].filter(Boolean).join(" · ")}`)),
      row.remark ? h("p", { class: "remark returned" }, h("b", {}, `${t("work.returnedBecause")} `), row.remark) : null,
      (row.findings ?? []).map((finding) => h("p", { class: "remark" }, say(finding.message))), h("div", { class: "fields" }, value.node, status.node, source.node)),
    isRight: () => { look(); return checked.error === null; },
    row: () => (checked.value === null ? null : {
      subject: row.subject, component: row.component, region: row.region, period: row.period, value: checked.value, status: status.value(),
      ...(row.revisionClass ? { revisionClass: row.revisionClass } : {}), ...(row.document ? { document: row.document } : {}),
      ...(source.value() ? { source: { title: source.value() } } : {}) }),
  };
}

/** What a row is about, whatever its place in the form. */
function nameOf({ subject, component, region, period }) {
  return [subject.type, subject.code, component, region, period].join("/");
}

function hintOf({ last, target, measured }) {
  return [last ? t("work.entry.last", figure(last.value, measured), last.period) : t("work.entry.noLast"),
    target && target.value !== null && target.value !== undefined ? t("work.entry.target", t(`work.comparator.${target.comparator ?? "eq"}`), figure(target.value, measured), target.year) : null].filter(Boolean).join(" · ");
}

function worded([word, ...values]) {
  return t(`work.check.${word}`, ...values);
}

function someFilled(parts) {
  const some = parts.some((part) => part.row() !== null);
  if (!some) parts[0].value.say("error", t("work.entry.nothing"));
  return some;
}

/** What the service found in rows that it has kept all the same. */
function findings(rows, keys, parts) {
  for (const row of rows ?? []) {
    const part = parts[keys.indexOf(row.row)];
    if (part && row.findings.length) part.value.say("hint", row.findings.map((finding) => say(finding.message)).join(current() === "zh" ? "；" : "; "));
  }
}
