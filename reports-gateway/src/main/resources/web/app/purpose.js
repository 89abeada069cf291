// What somebody who is signed in reads data for that is shared with conditions. Where a deployment wants it said, it is asked for once
// and goes with every read of this tab; the gateway keeps it with the access.
import { h } from "./dom.js";
import { t } from "./i18n.js";

const STORED = "plan-monitor.purpose";

/** The header of reads; none where nothing has been said. */
export function purposeHeader() {
  const purpose = sessionStorage.getItem(STORED);
  return purpose ? { "Access-Purpose": encodeURIComponent(purpose) } : {};
}

/** Whether something is not shown only because it has not been said what for. */
export function isPurposeMissing(problem) {
  return (problem.errors ?? []).some((error) => error.code === "PURPOSE_MISSING");
}

/** What was said, with the way to say something else; nothing where nothing was. */
export function purposeSaid(onChange) {
  const purpose = sessionStorage.getItem(STORED);
  return purpose ? h("span", { class: "purpose" }, t("purpose.said", purpose), " ", h("button", { type: "button", class: "link", onclick: () => { sessionStorage.removeItem(STORED); onChange(); } }, t("purpose.change"))) : null;
}

/** The question, in place of what it stands before. */
export function purposeForm(onSaid) {
  const field = h("input", { type: "text", id: "purpose", maxlength: 500, required: true, "aria-describedby": "purpose-hint" });
  return h("form", { class: "state purpose-form", onsubmit: (event) => {
    event.preventDefault();
    if (field.value.trim() === "") return field.focus();
    sessionStorage.setItem(STORED, field.value.trim());
    onSaid();
  } }, h("h2", {}, t("purpose.title")), h("p", { id: "purpose-hint" }, t("purpose.hint")),
  h("p", {}, h("label", { for: "purpose" }, t("purpose.label")), field),
  h("button", { class: "button primary", type: "submit" }, t("purpose.show")));
}
