import { readIfThere } from "../api.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { address } from "../router.js";
import { isOneOf, who } from "../session.js";
import { card, chip, empty, table } from "../views/parts.js";
import { whenDue } from "./shown.js";

export function projectsAt(plan) {
  return `/projects/v1/plans/${encodeURIComponent(plan)}`;
}

/** The person's own projects with what is owed of each; the report itself stands on the project's page. */
export async function projectsCard(plan) {
  const owner = isOneOf("owner") && who().creditCode;
  const region = who().units[0] ?? who().regions[0];
  const source = `${projectsAt(plan)}/projects?limit=200&${owner ? `owner=${owner}` : `region=${region}`}`;
  const [projects, due] = await Promise.all([readIfThere(source), readIfThere(`${projectsAt(plan)}/progress-reports/due?limit=500${owner ? "" : `&region=${region}`}`)]);
  const items = projects?.items ?? [];
  const owed = new Map((due?.items ?? []).map((item) => [item.project, item]));
  const rank = (item) => { const report = owed.get(item.code); return report?.overdue ? 0 : ["MISSING", "RETURNED"].includes(report?.status) ? 1 : report ? 2 : 3; };
  const sorted = [...items].sort((a, b) => rank(a) - rank(b));
  const waiting = items.filter((item) => rank(item) < 2).length;
  const title = t("work.projects.title");
  return card(title, { wide: true, sub: t("work.projects.sub", number(items.length), number(waiting)), data: source },
    items.length === 0 ? empty(t("work.projects.none")) : table(title, [t("columns.name"), t("columns.stage"), t("work.projects.report"), t("columns.due")],
      sorted.map((item) => {
        const report = owed.get(item.code);
        return [h("a", { href: `${address(plan, "projects", item.code)}` }, say(item.name, item.code)), chip("stage", item.stage),
          report ? `${report.month} · ${t(`work.reportStatus.${report.status}`)}` : t("work.projects.notDue"), report && rank(item) < 2 ? whenDue(report) : null];
      })));
}
