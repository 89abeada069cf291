import { newKey, read, readToChange, write } from "../api.js";
import { daysOf } from "../cards/alerts.js";
import { h } from "../dom.js";
import { instant, number, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";
import { isOneOf, whoIs } from "../session.js";
import { again } from "../work/again.js";
import { area, button, field, filled, form, suggested, text } from "../work/fields.js";
import { departmentNames } from "../work/known.js";
import { severity } from "./alerts.js";
import { card, facts, view as page } from "./parts.js";

const HANDLE = ["planner", "leader"];
const ANSWER = [...HANDLE, "reporter", "signatory", "owner", "district"];

/** One alert: why, since when, who answers, what became of it, and what the reader may do. */
export async function alertView({ plan, code }) {
  const base = `/reports/v1/plans/${encodeURIComponent(plan)}/alerts/${encodeURIComponent(code)}`;
  const [alert, { signedIn }] = await Promise.all([read(base), whoIs()]);
  const steps = signedIn ? (await read(`${base}/history?limit=100`)).items : null;
  const departments = isOneOf(...HANDLE) ? await departmentNames(plan) : new Map();
  const title = say(alert.subject.name, alert.subject.code);
  return {
    title, data: base,
    node: page({ plan, title, trail: [{ name: t("alerts.title"), href: address(plan, "alerts") }], sub: say(alert.text) },
      card(t(`alerts.kind.${alert.kind}`), { wide: true, data: base }, standing(alert)),
      handling(alert, base, departments),
      card(t("alerts.causes"), {}, h("ol", { class: "path" }, alert.causes.map((cause) =>
        h("li", { class: `k-${alert.severity}` }, say(cause.text), h("small", {}, instant(cause.since)))))),
      card(t("alerts.history"), { wide: steps !== null && may(alert).length === 0 }, steps ? history(steps) : h("p", { class: "small" }, t("alerts.historySignIn")))),
  };
}

function standing(alert) {
  return h("div", { class: `verdict k-${alert.severity}` },
    h("p", { class: "word" }, severity(alert), t(`alerts.state.${alert.state}`), alert.resolution ? t(`alerts.resolution.${alert.resolution}`) : null,
      alert.level ? t("alerts.level", number(alert.level)) : null, h("a", { href: shownAt(alert.subject.href) }, t("alerts.open"))),
    facts([
      [t("alerts.columns.since"), daysOf(alert)], [t("alerts.raised"), instant(alert.raisedAt)],
      [t("alerts.columns.owner"), alert.department ? say(alert.department.name, alert.department.code) : t("alerts.unassigned")], [t("alerts.person"), alert.person],
      [t("alerts.to"), alert.roles.map((role) => t(`session.role.${role}`)).join(" · ")], [t("alerts.causes"), t("alerts.times", number(alert.times))],
      [t("alerts.silencedUntil"), alert.silencedUntil && new Date(alert.silencedUntil) > new Date() ? instant(alert.silencedUntil) : null],
      [t("alerts.resolved"), alert.resolvedAt ? instant(alert.resolvedAt) : null], [t("alerts.rule"), alert.rule]]));
}

function history(steps) {
  return h("ol", { class: "path" }, steps.map((step) => h("li", { class: `k-${step.alert.severity}` },
    h("strong", {}, t(`alerts.step.${step.kind}`)), step.note ? ` ${step.note}` : null,
    h("small", {}, `${instant(step.at)} · ${step.by.startsWith("system:") ? t("alerts.system") : step.by}`))));
}

function may(alert) {
  if (alert.state === "RESOLVED") return [];
  return [alert.state === "OPEN" && isOneOf(...ANSWER) ? "acknowledge" : null, ...(isOneOf(...HANDLE) ? ["assign", "silence"] : [])].filter(Boolean);
}

function handling(alert, base, departments) {
  const allowed = may(alert);
  if (allowed.length === 0) return null;
  return card(t("alerts.handle"), { id: "handle" }, allowed.map((what, i) => h("details", { open: i === 0 }, h("summary", {}, t(`alerts.${what}`)), FORMS[what](alert, base, departments))));
}

const FORMS = {
  acknowledge(alert, base) {
    const note = field(t("alerts.note"), area({ maxlength: 2000 }), { hint: t("alerts.acknowledgeHint") });
    return step(base, "acknowledge", "acknowledgements", { "/note": note }, () => ({ note: note.value() || null }));
  },
  assign(alert, base, departments) {
    const { input, list } = suggested([...departments].map(([value, name]) => ({ value, name })), { maxlength: 100, value: alert.department?.code ?? null });
    const department = field(t("alerts.department"), input);
    department.node.append(list);
    const person = field(t("alerts.person"), text({ maxlength: 100, value: alert.person }));
    const note = field(t("alerts.note"), area({ maxlength: 2000 }));
    return step(base, "assign", "assignments", { "/department": department, "/person": person, "/note": note },
      () => ({ department: department.value() || null, person: person.value() || null, note: note.value() || null }));
  },
  silence(alert, base) {
    const until = field(t("alerts.until"), text({ type: "date", min: new Date().toISOString().slice(0, 10) }), { required: true });
    const reason = field(t("alerts.reason"), area({ maxlength: 2000 }), { required: true });
    return step(base, "silence", "silences", { "/until": until, "/reason": reason },
      () => ({ until: new Date(`${until.value()}T23:59:59`).toISOString(), reason: reason.value() }), () => [until, reason].every(filled));
  },
};

/** Takes a step on the alert as it is now, once however often it is sent, and shows what became of it. */
function step(base, name, path, fields, bodyOf, check = () => true) {
  const key = newKey();
  return form(t(`alerts.${name}`), {
    fields, check, store: name,
    async onSubmit() {
      const { tag } = await readToChange(base);
      await write("POST", `${base}/${path}`, bodyOf(), { key, ifMatch: tag });
      again();
    },
  }, Object.values(fields).map((each) => each.node), h("div", { class: "actions" }, button(t(`alerts.${name}`), { kind: "primary" })));
}
