import { read, readToChange, write } from "../api.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { isOneOf, who } from "../session.js";
import { card, chip, facts, figure, table, view as page } from "../views/parts.js";
import { correction } from "./entry.js";
import { confirmed } from "./confirm.js";
import { area, button, field, filled, form, text } from "./fields.js";
import { trail } from "./index.js";
import { departmentNames, knownOf, plansAt } from "./known.js";
import { leaveNotice, stateChip, steps, takeNotice } from "./shown.js";
import { again } from "./again.js";

// Who does what from which state; the service judges, here is only what to show.
const NEXT = { SUBMITTED: { role: "signatory", step: "sign" }, SIGNED: { role: "reviewer", step: "approve" }, APPROVED: { role: "releaser", step: "release" } };
const RETURNS = { SUBMITTED: ["signatory"], SIGNED: ["reviewer"], APPROVED: ["reviewer", "releaser"] };

/** One submission: how far it has come, its figures beside what is known, what may be done about it, and what was. */
export async function submission({ plan, code }) {
  const base = `${plansAt(plan)}/submissions/${encodeURIComponent(code)}`;
  const [{ body: draft, tag }, rows, history, departments] = await Promise.all([
    readToChange(base), read(`${base}/rows?limit=500`), read(`${base}/history?limit=100`), departmentNames(plan)]);
  const title = t("work.figures", draft.period, number(draft.rowCount));
  const editable = isOneOf("reporter") && ["DRAFT", "RETURNED"].includes(draft.state);
  return {
    title,
    node: page({ plan, title, trail: trail(plan), sub: departments.get(draft.department) ?? draft.department },
      takeNotice(),
      card(t("columns.state"), { wide: true, data: base }, steps(draft.state), facts([
        [t("columns.state"), stateChip(draft.state)], [t("work.createdBy"), draft.createdBy], [t("work.signedBy"), draft.signature?.name],
        [t("work.approvedBy"), draft.approval?.by], [t("work.releasedBy"), draft.release?.by]]), lastWord(draft, history.items)),
      editable ? await correction({ plan, draft, rows: rows.items }) : [await comparison(plan, draft, rows.items, base), actions(base, tag, draft)],
      past(history.items)),
  };
}

function lastWord(draft, history) {
  const word = draft.state === "RETURNED" ? history.findLast((step) => step.step === "RETURN") : null;
  return word?.comment ? h("p", { class: "remark returned" }, h("b", {}, `${t("work.returnedBecause")} `), word.comment) : null;
}

/** Each figure beside what stands, the period before, the same period of the year before, the plan, and the verdict it would bring. */
async function comparison(plan, draft, rows, base) {
  const withValue = rows.filter((row) => row.value !== null);
  const [known, verdicts] = await Promise.all([Promise.all(rows.map((row) => knownOf(plan, row))), whatIf(plan, draft, withValue)]);
  const title = t("work.compare.title");
  return card(title, { wide: true, sub: t("work.compare.sub"), data: `${base}/rows` }, table(title,
    [t("columns.name"), { name: t("work.compare.reported"), number: true }, { name: t("work.compare.standing"), number: true }, { name: t("work.compare.previous"), number: true },
      { name: t("work.compare.lastYear"), number: true }, { name: t("work.compare.target"), number: true }, t("work.compare.verdict")],
    rows.map((row, i) => {
      const { name, href, measured, standing, previous, lastYear, target } = known[i];
      const shown = (item) => (item ? h("span", {}, figure(item.value, measured), change(row.value, item.value)) : null);
      return [h("span", {}, h("a", { href }, name), h("small", {}, [row.period, row.status ? t(`work.status.${row.status}`) : null, row.source?.title].filter(Boolean).join(" · ")),
        row.findings.map((finding) => h("small", { class: "late" }, say(finding.message)))),
      h("b", {}, figure(row.value, measured)), shown(row.standing ?? standing), shown(previous), shown(lastYear),
      target?.value === null || target?.value === undefined ? null : `${t(`work.comparator.${target.comparator ?? "eq"}`)} ${figure(target.value, measured)} (${target.year})`,
      verdicts.get(`${row.subject.type}/${row.subject.code}`) ?? null];
    })));
}

function change(value, before) {
  if (value === null || !before || value === before) return null;
  const share = (value - before) / Math.abs(before);
  return h("small", {}, `${share > 0 ? "▲" : "▼"} ${number(Math.abs(share) * 100, 1)}%`);
}

async function whatIf(plan, draft, rows) {
  if (rows.length === 0) return new Map();
  const period = draft.period.slice(0, 4);
  const { region } = await read(plansAt(plan));
  const figures = rows.filter((row) => row.region === region).map((row) => ({ subject: row.subject, component: row.component, period: row.period, value: row.value }));
  if (figures.length === 0) return new Map();
  const answer = await write("POST", `${plansAt(plan)}/assessment/what-if`, { period, figures }).catch(() => null);
  return new Map((answer?.body?.items ?? []).map(({ before, after }) => [`${after.subject.type}/${after.subject.code}`,
    before.verdict === after.verdict ? h("span", {}, chip("verdict", after.verdict), h("small", {}, t("work.compare.same")))
      : h("span", {}, chip("verdict", before.verdict), " → ", chip("verdict", after.verdict))]));
}

function actions(base, tag, draft) {
  const next = NEXT[draft.state];
  const may = next && isOneOf(next.role) ? next.step : null;
  const mayReturn = (RETURNS[draft.state] ?? []).some((role) => isOneOf(role));
  const mayWithdraw = isOneOf("reporter") && ["SUBMITTED", "SIGNED"].includes(draft.state);
  const step = (name, body) => write("POST", `${base}/${name}`, body, { ifMatch: tag }).then(() => { leaveNotice(t(`work.did.${name}`)); again(); });
  return [
    may ? card(t(`work.do.${may}`), {}, may === "sign" ? signing(step) : form(t(`work.do.${may}`), { onSubmit: async () => (may === "release" && !(await confirmed(t("work.askRelease", 1), t("work.do.release"))) ? false : step(may, {})) },
      h("p", {}, t(`work.explain.${may}`)), h("p", { class: "actions" }, button(t(`work.do.${may}`), { kind: "primary" })))) : null,
    mayReturn ? returning(step) : null,
    mayWithdraw ? card(t("work.do.withdraw"), {}, form(t("work.do.withdraw"), { onSubmit: () => step("withdraw", {}) }, h("p", {}, t("work.explain.withdraw")),
      h("p", { class: "actions" }, button(t("work.do.withdraw"))))) : null,
  ];
}

function signing(step) {
  const name = field(t("work.sign.name"), text({ autocomplete: "name" }), { required: true });
  const office = field(t("work.sign.office"), text());
  return form(t("work.do.sign"), { fields: { "/name": name, "/office": office }, check: () => filled(name),
    onSubmit: () => step("sign", { name: name.value(), ...(office.value() ? { office: office.value() } : {}) }) },
  h("p", {}, t("work.explain.sign")), h("div", { class: "fields" }, name.node, office.node), h("p", { class: "actions" }, button(t("work.do.sign"), { kind: "primary" })));
}

function returning(step) {
  const reason = field(t("work.return.reason"), area(), { required: true, hint: t("work.return.hint") });
  return card(t("work.do.return"), {}, form(t("work.do.return"), { fields: { "/comment": reason }, check: () => filled(reason), onSubmit: () => step("return", { comment: reason.value() }) },
    reason.node, h("p", { class: "actions" }, button(t("work.do.return")))));
}

function past(items) {
  return card(t("work.history"), { wide: true }, h("ol", { class: "path" }, items.map((step) =>
    h("li", { class: `w-${step.state}` }, h("b", {}, t(`work.history_.${step.step}`)), ` · ${step.by === who().subject ? t("work.you") : step.by}`,
      step.comment ? h("q", {}, step.comment) : null, h("small", {}, step.at.slice(0, 16).replace("T", " "))))));
}
