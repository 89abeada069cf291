import { h } from "../dom.js";
import { t } from "../i18n.js";

/**
 * Asks before something that others see or that stays: whether to do it. The question names what it is about.
 *
 * @param yes what the button that does it says
 */
export function confirmed(question, yes) {
  return new Promise((answer) => {
    const dialog = h("dialog", { class: "confirm", "aria-labelledby": "confirm-question" },
      h("p", { id: "confirm-question" }, question),
      h("p", { class: "actions" },
        h("button", { type: "button", class: "button primary", onclick: () => dialog.close("yes") }, yes),
        h("button", { type: "button", class: "button", onclick: () => dialog.close() }, t("work.cancel"))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
