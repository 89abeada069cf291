import { read, readIfThere } from "../api.js";
import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { address } from "../router.js";
import { isOneOf, who } from "../session.js";
import { card, choices, empty, figure, table, view as page } from "../views/parts.js";
import { departmentNames, knownOf, plansAt } from "./known.js";
import { projectsCard } from "./projects.js";
import { queueCard } from "./queue.js";
import { stateChip, takeNotice, whenDue } from "./shown.js";

const SHOWN = 60;

/** What waits for the person: by role, the most urgent first. */
export async function desk({ plan, query, dashboard }) {
  const cards = await Promise.all([
    isOneOf("signatory") ? queueCard(plan, "SUBMITTED", "sign") : null,
    isOneOf("reviewer") ? queueCard(plan, "SIGNED", "approve") : null,
    isOneOf("releaser") ? queueCard(plan, "APPROVED", "release") : null,
    isOneOf("reporter") ? dueCard(plan, query.get("period") ?? newestPeriod(dashboard), dashboard) : null,
    isOneOf("reporter", "planner", "auditor") ? ownCard(plan) : null,
    isOneOf("owner", "district") ? projectsCard(plan) : null,
    isOneOf("leader") ? leaderCard(plan) : null,
  ]);
  const shown = cards.filter(Boolean);
  const title = t("work.title");
  return { title, node: page({ plan, title, sub: t("work.sub", who().roles.map((role) => t(`session.role.${role}`)).join(", ")) },
    takeNotice(), shown.length ? shown : card(title, { wide: true }, empty(t("work.nothingForRole")))) };
}

/** The newest year of the plan that has ended. */
function newestPeriod({ period }) {
  return String(Math.min(new Date().getFullYear() - 1, Number(period.end.slice(0, 4))));
}

function periods({ period }) {
  const last = Number(newestPeriod({ period }));
  const years = Array.from({ length: last - Number(period.start.slice(0, 4)) + 1 }, (_, i) => String(last - i));
  const half = new Date() < new Date(`${Number(last) + 1}-07-01`) ? [] : [`${last + 1}-S1`];
  const within = (one) => one.slice(0, 4) <= period.end.slice(0, 4);
  return [...half, ...years, `${last}-Q4`, `${last}-12`].filter(within);
}

async function dueCard(plan, period, dashboard) {
  const source = `${plansAt(plan)}/due?period=${encodeURIComponent(period)}&limit=500`;
  const answer = await readIfThere(source);
  const items = answer?.items ?? [];
  const open = items.filter((item) => item.status === "MISSING");
  const known = await Promise.all(items.slice(0, SHOWN).map((item) => knownOf(plan, item)));
  const late = items.filter((item) => item.overdue).length;
  return card(t("work.due.title"), { wide: true, sub: t("work.due.sub", number(open.length), number(late)), data: source },
    choices(t("work.period"), periods(dashboard).map((code) => ({ code, name: code })), period, (code) => address(plan, "work", null, code ? { period: code } : {})),
    items.length === 0 ? empty(t("work.due.none", period)) : [
      open.length ? h("p", { class: "actions" }, h("a", { class: "button primary", href: address(plan, "work", "new", { period }) }, t("work.due.fill", number(open.length)))) : null,
      table(t("work.due.title"), [t("columns.name"), t("work.due.last"), t("columns.due"), t("columns.state")], items.slice(0, SHOWN).map((item, i) => [
        h("a", { href: known[i].href }, known[i].name), known[i].last ? `${figure(known[i].last.value, known[i].measured)} (${known[i].last.period})` : null,
        whenDue(item), item.submission ? h("a", { href: address(plan, "work", item.submission) }, t(`work.dueStatus.${item.status}`)) : t(`work.dueStatus.${item.status}`)]))]);
}

async function ownCard(plan) {
  const source = `${plansAt(plan)}/submissions?limit=50`;
  const [{ items }, departments] = await Promise.all([read(source), departmentNames(plan)]);
  const rank = { RETURNED: 0, DRAFT: 1 };
  const sorted = [...items].sort((a, b) => (rank[a.state] ?? 2) - (rank[b.state] ?? 2));
  return card(t("work.own.title"), { wide: true, data: source }, items.length === 0 ? empty(t("work.own.none")) : table(t("work.own.title"),
    [t("work.what"), t("columns.state"), t("work.department"), t("work.changed")],
    sorted.map((item) => [h("a", { href: address(plan, "work", item.id) }, t("work.figures", item.period, number(item.rowCount))),
      stateChip(item.state), departments.get(item.department) ?? item.department, item.changedAt.slice(0, 16).replace("T", " ")])));
}

function leaderCard(plan) {
  return card(t("work.leader.title"), { wide: true }, h("p", {}, t("work.leader.text")),
    h("p", { class: "actions" }, h("a", { class: "button primary", href: address(plan) }, t("first"))));
}
