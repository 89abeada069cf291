import { read, readToChange, write } from "../api.js";
import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { address } from "../router.js";
import { card, empty, table } from "../views/parts.js";
import { again } from "./again.js";
import { confirmed } from "./confirm.js";
import { area, button, field, filled, form } from "./fields.js";
import { departmentNames, plansAt } from "./known.js";
import { leaveNotice } from "./shown.js";

/** What waits for one step, to be opened one by one or done with many at once. */
export async function queueCard(plan, state, step) {
  const source = `${plansAt(plan)}/submissions?state=${state}&limit=200`;
  const [{ items }, departments] = await Promise.all([read(source), departmentNames(plan)]);
  const title = t(`work.queue.${step}`);
  if (items.length === 0) return card(title, { wide: true, data: source }, empty(t("work.queue.none")));
  const many = step !== "sign"; // each signature names who gives it
  const boxes = items.map((item) => h("input", { type: "checkbox", value: item.id, "aria-label": t("work.queue.choose", item.period, departments.get(item.department) ?? item.department) }));
  const list = table(title, [t("work.what"), t("work.department"), t("work.signedBy"), t("work.changed")], items.map((item, i) => [
    h("span", { class: "pick" }, many ? boxes[i] : null, h("a", { href: address(plan, "work", item.id) }, t("work.figures", item.period, number(item.rowCount)))),
    departments.get(item.department) ?? item.department, item.signature?.name, item.changedAt.slice(0, 16).replace("T", " ")]));
  return card(title, { wide: true, sub: t("work.queue.sub", number(items.length)), data: source }, many ? bulk(plan, step, boxes, list) : list);
}

function bulk(plan, step, boxes, list) {
  const reason = field(t("work.return.reason"), area({ rows: 2 }), { hint: t("work.queue.returnHint") });
  const all = h("input", { type: "checkbox", id: `all-${step}`, onchange: () => boxes.forEach((box) => { box.checked = all.checked; }) });
  const none = h("p", { class: "message", "data-kind": "error", role: "alert" });
  let asked = step;
  return form(t(`work.queue.${step}`), {
    fields: { "/comment": reason }, store: step,
    check: () => {
      none.textContent = boxes.some((box) => box.checked) ? "" : t("work.queue.chooseSome");
      return none.textContent === "" && (asked !== "return" || filled(reason));
    },
    onSubmit: async () => {
      const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
      if (asked === "release" && !(await confirmed(t("work.askRelease", number(chosen.length)), t("work.bulkDo.release")))) return false;
      const tags = await Promise.all(chosen.map((id) => readToChange(`${plansAt(plan)}/submissions/${id}`)));
      const { body } = await write("POST", `${plansAt(plan)}/submissions/${asked}`, {
        mode: "VALID_ROWS", ...(asked === "return" ? { comment: reason.value() } : {}),
        items: chosen.map((submission, i) => ({ key: String(i), submission, ifMatch: tags[i].tag })),
      });
      const refused = body.items.filter((item) => item.problem).map((item) => item.problem.detail ?? item.problem.title);
      leaveNotice([t(`work.bulk.${asked}`, number(body.taken)), body.refused ? t("work.bulk.refused", number(body.refused), [...new Set(refused)].join("; ")) : null].filter(Boolean).join(" "));
      again();
    },
  }, h("p", { class: "pick" }, all, h("label", { for: `all-${step}` }, t("work.queue.all"))), list, none, reason.node,
  h("p", { class: "actions" },
    button(t(`work.bulkDo.${step}`), { kind: "primary", onclick: () => { asked = step; } }),
    button(t("work.bulkDo.return"), { onclick: () => { asked = "return"; } })));
}
