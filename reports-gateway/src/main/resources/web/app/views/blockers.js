import { readAll } from "../api.js";
import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { address, changed } from "../router.js";
import { card, choices, empty, table, view as page } from "./parts.js";

const AGES = { "0-30": [0, 30], "31-90": [31, 90], "91-180": [91, 180], "181-": [181, Infinity] };
const ASKED = ["reason", "overdue", "level"];

/** What holds projects up, narrowed by what the address says: the list behind the counts of the first screen. */
export async function view({ plan, query, dashboard }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/blockers`;
  const asked = new URLSearchParams([...ASKED.filter((name) => query.get(name)).map((name) => [name, query.get(name)]), ["limit", 500]]);
  const items = (await readAll(`${base}?${asked}`)).filter((item) => item.state !== "CLOSED");
  const shown = items.filter((item) => !query.get("age") || within(age(item), AGES[query.get("age")]));
  const held = dashboard.projects.blockers;
  const title = t("held.view");
  return {
    title, data: `${base}?${asked}`,
    node: page({ plan, title, sub: t("views.ofAll", number(shown.length), number(held.open)) },
      card(t("views.narrow"), { wide: true },
        choices(t("held.title"), Object.entries(held.byAge).map(([code, count]) => ({ code, name: t(`held.days.${code}`), count })), query.get("age"), (code) => changed("age", code)),
        choices(t("columns.reason"), Object.entries(held.byReason).map(([code, count]) => ({ code, name: t(`blocker.${code}`), count })), query.get("reason"), (code) => changed("reason", code)),
        choices(t("held.overdue"), [{ code: "true", name: t("held.onlyOverdue"), count: held.overdue }], query.get("overdue"), (code) => changed("overdue", code))),
      card(title, { wide: true, data: `${base}?${asked}` }, shown.length === 0 ? empty(t("held.noneMore")) : table(title,
        [t("columns.project"), t("columns.reason"), { name: t("held.raised"), number: true }, t("columns.due"), t("held.level"), t("columns.owner")],
        shown.map((item) => [
          h("a", { href: address(plan, "projects", item.project?.code ?? item.project) }, h("bdi", {}, item.project?.name?.zh ? name(item) : item.project?.code ?? item.project)),
          h("span", {}, t(`blocker.${item.reason}`), h("small", {}, h("bdi", {}, item.words))), t("held.age", number(age(item))),
          h("span", { class: item.overdue ? "late" : null }, item.due, item.overdue ? h("small", {}, t("project.overdue", item.overdueDays)) : null),
          t(`held.levels.${item.level}`), h("bdi", {}, item.unit?.name ?? "—")])))),
  };
}

const age = (item) => Math.max(0, Math.floor((Date.now() - Date.parse(item.raisedOn)) / 86_400_000));
const within = (days, [from, to]) => days >= from && days <= to;
const name = (item) => item.project.name[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];
