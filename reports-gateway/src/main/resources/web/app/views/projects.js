import { read } from "../api.js";
import { h } from "../dom.js";
import { number, say, t } from "../i18n.js";
import { address, changed } from "../router.js";
import { card, chip, choices, empty, table, view as page } from "./parts.js";
import { projectView } from "./project.js";

const NARROWING = ["portfolio", "stage", "chapter", "q", "asOf"];
const ROWS = 100;

/** The registry, narrowed by what the address says and read page by page; or one project. */
export function view(here) {
  return here.code ? projectView(here) : registry(here);
}

async function registry({ plan, query, dashboard }) {
  const base = `/projects/v1/plans/${encodeURIComponent(plan)}/projects`;
  const asked = new URLSearchParams(NARROWING.filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
  const first = `${base}?${new URLSearchParams([...asked, ["limit", ROWS]])}`;
  const { items, next } = await read(first);
  const block = dashboard.projects;
  const title = t("views.projects");
  const list = h("div", {});
  fill(list, { plan, first, items, next, title });
  return {
    title, data: first,
    node: page({ plan, title, sub: t("views.inAll", number(block.total)) },
      card(t("views.narrow"), { wide: true },
        search(query.get("q")),
        choices(t("projects.portfolios"), block.byPortfolio.map((item) => ({ code: item.code, name: say(item.name, item.code), count: item.total })),
          query.get("portfolio"), (code) => changed("portfolio", code)),
        choices(t("columns.stage"), block.stages.filter((stage) => stage.total > 0).map((stage) => ({ code: stage.code, name: say(stage.name, stage.code), count: stage.total, colour: true })),
          query.get("stage"), (code) => changed("stage", code))),
      card(title, { wide: true, data: first }, list)),
  };
}

/** A form of its own address: it works by the enter key, and its answer can be sent like any other. */
function search(words) {
  const field = h("input", { type: "search", name: "q", value: words, "aria-label": t("views.search"), placeholder: t("views.searchHint") });
  const link = h("a", { href: changed("q", words), class: "button" }, t("views.search"));
  field.addEventListener("input", () => link.setAttribute("href", changed("q", field.value.trim() || null)));
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") link.click(); });
  return h("div", { class: "search", role: "search" }, field, link);
}

function fill(list, { plan, first, items, next, title }) {
  list.replaceChildren(
    items.length === 0 ? empty(t("views.nothing")) : table(title, [t("columns.name"), t("columns.stage"), t("columns.since"), t("columns.light"), t("columns.source")],
      items.map((item) => [h("a", { href: address(plan, "projects", item.code) }, say(item.name, item.code)), chip("stage", item.stage), item.stageSince,
        item.rating?.computed ? chip("light", item.rating.computed) : null, item.chapter ? t("source.chapter", item.chapter) : null])),
    next ? h("button", { type: "button", class: "button", onclick: () => more(list, { plan, first, items, next, title }) }, t("views.more")) : "");
}

async function more(list, { plan, first, items, next, title }) {
  list.setAttribute("aria-busy", "true");
  try {
    const page = await read(`${first}&cursor=${encodeURIComponent(next)}`);
    fill(list, { plan, first, items: [...items, ...page.items], next: page.next, title });
  } catch (problem) {
    list.append(h("p", { class: "remark", role: "alert" }, problem.title || t("error.title")));
  }
  list.removeAttribute("aria-busy");
}
