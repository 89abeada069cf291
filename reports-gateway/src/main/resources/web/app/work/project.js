// What may be done on a project's own page by those who answer for it: the month's report, blockers, forecasts of milestones.
import { newKey, readIfThere, readToChange, write } from "../api.js";
import { h } from "../dom.js";
import { say, t } from "../i18n.js";
import { isOneOf, who, whoIs } from "../session.js";
import { card } from "../views/parts.js";
import { again } from "./again.js";
import { confirmed } from "./confirm.js";
import { area, button, field, filled, form, select, suggested, text } from "./fields.js";
import { departmentNames } from "./known.js";
import { leaveNotice, takeNotice } from "./shown.js";

const MONTHS = 6;

/**
 * The cards of those who may write to this project: `first`, what waits for them, and `after` what is known, what they may do
 * besides; nothing for everybody else.
 */
export async function projectWork({ project, base, blockers, milestones }) {
  await whoIs();
  if (!who().signedIn) return { first: null, after: null };
  const notice = takeNotice();
  if (!isMine(project)) return { first: notice, after: isOneOf("leader") ? raising(base, await reasons(base), await departmentNames(project.plan)) : null };
  const [known, reports, departments] = await Promise.all([reasons(base), readIfThere(`${base}/progress-reports?limit=24`), departmentNames(project.plan)]);
  const open = (blockers?.items ?? []).filter((item) => item.state !== "CLOSED");
  const ahead = (milestones?.items ?? []).filter((item) => !item.actual);
  const report = reporting(project, base, reports?.items ?? []);
  const answers = isOneOf("owner");
  return {
    first: [notice, deciding(base, reports?.items ?? []), answers ? report : null],
    after: [open.map((item) => holding(base, item)), answers ? null : report, raising(base, known, departments), ahead.length ? forecasting(base, ahead) : null],
  };
}

function isMine(project) {
  const regions = project.regions?.map((each) => each.code ?? each.region) ?? [];
  const own = [...who().regions, ...who().units];
  return isOneOf("planner") || (isOneOf("owner") && who().creditCode !== null && project.owner?.creditCode === who().creditCode)
    || (isOneOf("district") && (own.includes(project.unit) || regions.some((region) => own.includes(region))));
}

async function reasons(base) {
  const answer = await readIfThere(`${base.slice(0, base.indexOf("/projects/", 10))}/blocker-reasons?limit=50`);
  return answer?.items ?? [];
}

const did = (word) => { leaveNotice(t(word)); again(); };

function reporting(project, base, reports) {
  const months = lastMonths();
  const byMonth = new Map(reports.map((report) => [report.month, report]));
  const suggested = months.find((month) => byMonth.get(month)?.state === "RETURNED") ?? months[0];
  const month = field(t("work.report.month"), select(months.map((each) => ({ value: each, name: byMonth.has(each) ? `${each} · ${t(`work.reportStatus.${byMonth.get(each).state}`)}` : each })), suggested));
  const image = field(t("work.report.image"), area({ maxlength: 2000 }), { required: true, hint: t("work.report.imageHint") });
  const percent = field(t("work.report.percent"), text({ inputmode: "decimal", class: "figure" }), { hint: t("work.report.percentHint") });
  const reason = field(t("work.report.reason"), text({ maxlength: 1000 }));
  const problems = field(t("work.report.problems"), area({ maxlength: 4000 }));
  const next = field(t("work.report.next"), area({ maxlength: 4000 }));
  const returned = h("p", { class: "remark returned", hidden: true });
  const earlier = () => reports.filter((report) => report.month < month.value() && report.physicalPercent !== null).sort((a, b) => (a.month < b.month ? 1 : -1))[0]?.physicalPercent ?? null;
  function lookPercent() {
    const typed = percent.value();
    const value = Number(typed.replace("%", ""));
    reason.node.hidden = true;
    if (typed === "") { percent.say(null); return true; }
    if (!/^\d{1,3}(\.\d{1,2})?$/.test(typed) || value > 100) { percent.say("error", t("work.report.percentForm")); return false; }
    const fallen = earlier() !== null && value < earlier();
    reason.node.hidden = !fallen;
    percent.say(fallen ? "hint" : null, fallen ? t("work.report.fallen", earlier()) : "");
    return !fallen || filled(reason);
  }
  function show() {
    const report = byMonth.get(month.value());
    image.input.value = report?.imageProgress ?? "";
    percent.input.value = report?.physicalPercent ?? "";
    reason.input.value = report?.percentReason ?? "";
    problems.input.value = report?.problems ?? "";
    next.input.value = report?.nextSteps ?? "";
    returned.hidden = report?.state !== "RETURNED";
    returned.replaceChildren(h("b", {}, `${t("work.returnedBecause")} `), report?.decisionReason ?? "");
    lookPercent();
  }
  month.input.addEventListener("change", show);
  percent.input.addEventListener("input", lookPercent);
  show();
  const key = newKey();
  return card(t("work.report.title"), { wide: true, sub: t("work.report.sub"), id: "report" }, form(t("work.report.title"), {
    kept: { month, image, percent, reason, problems, next },
    fields: { "/imageProgress": image, "/physicalPercent": percent, "/percentReason": reason, "/problems": problems, "/nextSteps": next },
    check: () => [filled(image), lookPercent()].every(Boolean),
    onSubmit: async () => {
      if (!(await confirmed(t("work.report.ask", month.value(), say(project.name, project.code)), t("work.report.send")))) return false;
      const place = `${base}/progress-reports/${month.value()}`;
      const tag = byMonth.has(month.value()) ? (await readToChange(place)).tag : null;
      const given = (one) => one.value() || null;
      await write("PUT", place, { imageProgress: image.value(), physicalPercent: percent.value() === "" ? null : Number(percent.value()),
        percentReason: reason.node.hidden ? null : given(reason), problems: given(problems), nextSteps: given(next) }, tag ? { ifMatch: tag } : { create: true });
      did("work.report.done");
    },
  }, returned, h("div", { class: "fields" }, month.node, percent.node, reason.node), image.node, h("div", { class: "fields" }, problems.node, next.node),
  h("p", { class: "actions" }, button(t("work.report.send"), { kind: "primary" }),
    reports.length ? button(t("work.report.same"), { type: "button", onclick: (event) => unchanged(event, { project, base, month, key }) }) : null)));
}

async function unchanged(event, { project, base, month, key }) {
  if (!(await confirmed(t("work.report.askSame", month.value(), say(project.name, project.code)), t("work.report.same")))) return;
  event.target.disabled = true;
  try {
    await write("POST", `${base}/progress-reports/${month.value()}/no-change`, null, { key: `${key}-${month.value()}` });
    did("work.report.done");
  } catch (problem) {
    month.say("error", [problem.title, problem.detail].filter(Boolean).join("："));
    event.target.disabled = false;
  }
}

/** A district or the plan office confirms what an owner reported, or sends it back. */
function deciding(base, reports) {
  if (!isOneOf("district", "planner")) return null;
  const waiting = reports.filter((report) => report.state === "REPORTED" && report.reportedBy !== who().subject);
  return waiting.map((report) => {
    const reason = field(t("work.return.reason"), area({ rows: 2 }), { hint: t("work.decide.hint") });
    let what = "confirmation";
    return card(t("work.decide.title", report.month), { wide: true }, h("p", {}, report.imageProgress, report.physicalPercent === null ? null : ` · ${report.physicalPercent}%`),
      form(t("work.decide.title", report.month), {
        fields: { "/reason": reason }, store: `decide-${report.month}`, check: () => what !== "return" || filled(reason),
        onSubmit: async () => {
          const { tag } = await readToChange(`${base}/progress-reports/${report.month}`);
          await write("POST", `${base}/progress-reports/${report.month}/${what}`, { reason: reason.value() || null }, { ifMatch: tag });
          did(what === "return" ? "work.did.return" : "work.decide.confirmed");
        },
      }, reason.node, h("p", { class: "actions" }, button(t("work.decide.confirm"), { kind: "primary", onclick: () => { what = "confirmation"; } }),
        button(t("work.do.return"), { onclick: () => { what = "return"; } }))));
  });
}

/** A blocker that is open: what was done about it, and with evidence its end. */
function holding(base, item) {
  const words = field(t("work.blocker.words"), area({ maxlength: 2000 }), { required: true });
  const file = field(t("work.blocker.evidence"), h("input", { type: "file", accept: "image/jpeg,image/png,application/pdf" }), { hint: t("work.blocker.evidenceHint") });
  let close = false;
  return card(t("work.blocker.title", t(`blocker.${item.reason}`)), { sub: item.words, data: `${base}/blockers/${item.id}` }, h("p", { class: "small" }, `${t("columns.due")} ${item.due} · ${item.unit?.name ?? ""} · ${t(`state.${item.state}`)}`),
    form(t("work.blocker.title", t(`blocker.${item.reason}`)), {
      fields: { "/words": words, "/evidence": file }, store: `blocker-${item.id}`,
      check: () => [filled(words), !close || filled(file)].every(Boolean),
      onSubmit: async () => {
        const { tag } = await readToChange(`${base}/blockers/${item.id}`);
        const evidence = close ? [await upload(base, file.input.files[0])] : null;
        await write("POST", `${base}/blockers/${item.id}/${close ? "closure" : "answers"}`, { words: words.value(), ...(evidence ? { evidence } : {}) }, { ifMatch: tag });
        did(close ? "work.blocker.closed" : "work.blocker.answered");
      },
    }, words.node, file.node, h("p", { class: "actions" }, button(t("work.blocker.answer"), { onclick: () => { close = false; } }),
      button(t("work.blocker.close"), { kind: "primary", onclick: () => { close = true; } }))));
}

async function upload(base, file) {
  const { body } = await write("POST", `${base}/evidence?name=${encodeURIComponent(file.name)}`, file, { headers: { "Content-Type": file.type } });
  return body.id;
}

function raising(base, known, departments) {
  const reason = field(t("columns.reason"), select(known.map((each) => ({ value: each.code, name: say(each.name, each.code) }))));
  const words = field(t("work.blocker.what"), area({ maxlength: 2000 }), { required: true });
  const { input, list } = suggested([...departments.values()].map((value) => ({ value, name: "" })), { maxlength: 200 });
  const unitName = field(t("work.blocker.unit"), input, { required: true, hint: t("work.blocker.unitHint") });
  unitName.node.append(list);
  const unitCode = field(t("work.blocker.unitCode"), text({ maxlength: 60 }), { required: true });
  const due = field(t("columns.due"), h("input", { type: "date" }), { hint: t("work.blocker.dueHint") });
  input.addEventListener("input", () => {
    const known = [...departments].find(([, name]) => name === unitName.value());
    if (known) unitCode.input.value = known[0];
  });
  const key = newKey();
  return card(t("work.blocker.raise"), { id: "raise" }, form(t("work.blocker.raise"), {
    fields: { "/reason": reason, "/words": words, "/unit/code": unitCode, "/unit": unitName, "/due": due },
    check: () => [filled(words), filled(unitName), filled(unitCode)].every(Boolean),
    onSubmit: async () => {
      await write("POST", `${base}/blockers`, { reason: reason.value(), words: words.value(), unit: { kind: "DEPARTMENT", code: unitCode.value(), name: unitName.value() },
        ...(due.value() ? { due: due.value() } : {}) }, { key });
      did("work.blocker.raised");
    },
  }, reason.node, words.node, h("div", { class: "fields" }, unitName.node, unitCode.node, due.node), h("p", { class: "actions" }, button(t("work.blocker.raise")))));
}

function forecasting(base, milestones) {
  const which = field(t("work.forecast.milestone"), select(milestones.map((each) => ({ value: each.code, name: `${say(each.name, each.code)} (${each.baseline})` }))));
  const day = field(t("columns.forecast"), text({ placeholder: "2027-06", inputmode: "numeric" }), { required: true, hint: t("work.forecast.hint") });
  const reason = field(t("work.forecast.reason"), area({ rows: 2, maxlength: 1000 }), { required: true });
  const dated = () => {
    const ok = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(day.value());
    day.say(ok ? null : "error", ok ? "" : t("work.forecast.form"));
    return ok;
  };
  day.input.addEventListener("change", dated);
  return card(t("work.forecast.title"), { id: "forecast" }, form(t("work.forecast.title"), {
    fields: { "/forecast": day, "/reason": reason }, kept: { which, day, reason }, check: () => [dated(), filled(reason)].every(Boolean),
    onSubmit: async () => {
      const place = `${base}/milestones/${encodeURIComponent(which.value())}`;
      const { tag } = await readToChange(place);
      await write("PATCH", place, { forecast: day.value(), reason: reason.value() }, { ifMatch: tag, headers: { "Content-Type": "application/merge-patch+json" } });
      did("work.forecast.done");
    },
  }, which.node, day.node, reason.node, h("p", { class: "actions" }, button(t("work.forecast.send")))));
}

/** The months that have ended, the newest first. */
function lastMonths() {
  const now = new Date();
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = new Date(now.getFullYear(), now.getMonth() - 1 - i, 1);
    return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, "0")}`;
  });
}
