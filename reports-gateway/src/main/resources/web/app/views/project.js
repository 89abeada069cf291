import { nowAndThen, read, readIfThere } from "../api.js";
import { gantt } from "../chart/gantt.js";
import { h } from "../dom.js";
import { instant, number, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";
import { projectWork } from "../work/project.js";
import { card, chip, empty, facts, figure, line, table, view } from "./parts.js";

/** One project: its way through the life cycle, milestones, money, what holds it, who answers, and what depends on it. */
export async function projectView({ plan, code }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/projects/${encodeURIComponent(code)}`;
  const [project, milestones, blockers, endangers, evidence] = await Promise.all([
    read(nowAndThen(base)), readIfThere(`${base}/milestones?limit=500`), readIfThere(`${base}/blockers?limit=100`), readIfThere(`${base}/endangers`), readIfThere(`${base}/evidence?limit=50`)]);
  const title = say(project.name, code);
  const work = await projectWork({ project, base, blockers, milestones });
  return {
    title, data: base,
    node: view({ plan, title, trail: [{ name: t("views.projects"), href: address(plan, "projects") }], sub: line(project.source) },
      standing(project, base), work.first, schedule(milestones, base), path(project, base), money(project.parts.investment, base),
      held(blockers, base), work.after, officials(project.parts.officials, base), endangered(endangers, base), pictures(evidence, base)),
  };
}

function standing(project, base) {
  const { owner, rating } = project;
  return card(t("project.standing"), { wide: true, data: base },
    h("div", { class: `verdict k-${project.stage}` },
      h("p", { class: "word" }, chip("stage", project.stage), project.stageSince ? h("small", {}, t("project.since", project.stageSince)) : null,
        project.stage === "LISTED" ? h("small", {}, t("project.unverified")) : null),
      facts([
        [t("project.number"), project.id], [t("project.national"), project.nationalCode], [t("project.owner"), owner?.name],
        [t("project.total"), project.totalInvestmentCny === null ? null : yuan(project.totalInvestmentCny)],
        [t("project.scope"), project.scope ? say(project.scope) : null], [t("project.capacity"), project.capacity ? say(project.capacity, project.capacity) : null],
        [t("project.regions"), project.regions.length === 0 ? null : h("span", {}, project.regions.map((region, i) => [i ? ", " : "", h("a", { href: address(project.plan, "ratings", null, { region: region.code }) }, say(region.name, region.code))]))],
        [t("columns.light"), rating.computed ? chip("light", rating.computed) : null],
        [t("project.lists"), (project.parts.lists ?? []).map((list) => say(list.name, list.list ?? list.code)).join(", ")]])));
}

function path(project, base) {
  return card(t("project.path"), { data: `${base}/transitions` },
    h("ol", { class: "path" }, project.facts.filter((fact) => fact.correctedBy === null).map((fact) =>
      h("li", { class: `k-${fact.stage ?? "LISTED"}` }, h("b", {}, fact.date), " ", fact.stage ? t(`stage.${fact.stage}`) : fact.event,
        fact.detail ? h("span", {}, ` · ${say(fact.detail)}`) : null, h("small", {}, [fact.source?.title, fact.source?.published].filter(Boolean).join(" · "))))));
}

function schedule(milestones, base) {
  const items = milestones?.items ?? [];
  return card(t("project.milestones"), { wide: true, data: `${base}/milestones` }, items.length === 0 ? empty(t("project.noMilestones")) : [
    gantt(items),
    table(t("project.milestones"), [t("columns.name"), t("columns.light"), t("columns.original"), t("columns.baseline"), t("columns.forecast"), t("columns.actual"), { name: t("columns.slip"), number: true }],
      items.map((item) => [say(item.name, item.code), chip("light", item.light), item.original, item.baseline, item.forecast, item.actual,
        item.slip?.fromOriginal ? t("project.days", number(item.slip.fromOriginal.days)) : null]))]);
}

function money(investment, base) {
  if (!investment) return card(t("project.money"), { data: `${base}/investments/summary` }, empty(t("project.noMoney")));
  const { unit, estimate, total, planned, inPlace, completed } = investment;
  const shown = (name, value) => [t(`money.${name}`), value === null ? null : figure(value, unit)];
  return card(t("project.money"), { data: `${base}/investments/summary` }, facts([
    shown("estimate", estimate), shown("total", total), shown("planned", planned), shown("inPlace", inPlace),
    shown("reported", completed.reported), shown("statistical", completed.statistical)]),
  investment.flags.map((flag) => h("p", { class: "remark" }, say(flag.message, flag.code))));
}

function held(blockers, base) {
  const items = blockers?.items ?? [];
  return card(t("project.held"), { data: `${base}/blockers` }, items.length === 0 ? empty(t("project.notHeld")) : table(t("project.held"),
    [t("columns.reason"), t("columns.state"), t("columns.due"), t("columns.owner")],
    items.map((item) => [h("span", {}, t(`blocker.${item.reason}`), h("small", {}, item.words)), t(`state.${item.state}`),
      h("span", { class: item.overdue ? "late" : null }, item.due, item.overdue ? h("small", {}, t("project.overdue", item.overdueDays)) : null), item.unit?.name])));
}

function officials(items = [], base) {
  return card(t("project.officials"), { data: `${base}/officials` }, items.length === 0 ? empty(t("project.noOfficials")) : table(t("project.officials"),
    [t("columns.role"), t("columns.owner"), t("columns.since")], items.map((item) => [t(`role.${item.role}`), item.unit?.name ?? item.person, item.since])));
}

function endangered(answer, base) {
  const feeds = answer?.feeds ?? [];
  return card(t("project.feeds"), { data: `${base}/endangers` }, feeds.length === 0 ? empty(t("project.feedsNothing")) : table(t("project.feeds"),
    [t("columns.name"), t("columns.contribution")], feeds.map(({ subject, expected }) => [
      h("a", { href: shownAt(subject.href) }, say(subject.name, subject.code)), expected ? figure(expected.value, expected.unit) : null])));
}

/** Photographs as small pictures, other papers by name; each opens the file itself. */
function pictures(evidence, base) {
  const items = evidence?.items ?? [];
  return card(t("pictures.title"), { wide: true, data: `${base}/evidence` }, items.length === 0 ? empty(t("pictures.none")) : h("ul", { class: "pictures" }, items.map((item) =>
    h("li", {}, h("a", { href: item.href, target: "_blank", rel: "noopener" },
      item.thumbnailHref ? h("img", { src: item.thumbnailHref, alt: "", loading: "lazy", width: item.width, height: item.height }) : null,
      h("bdi", {}, item.name), h("small", {}, instant(item.storedAt)))))));
}

function yuan(value) {
  return t("money.hundredMillion", number(value / 1e8, 2));
}
