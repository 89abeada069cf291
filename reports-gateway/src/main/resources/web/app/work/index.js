import { h } from "../dom.js";
import { t } from "../i18n.js";
import { address } from "../router.js";
import { hasEnded, signInAddress, who, whoIs } from "../session.js";
import { card, view as page } from "../views/parts.js";
import { desk } from "./desk.js";
import { entry } from "./entry.js";
import { submission } from "./submission.js";

/** The work of who is signed in: a desk by role, a form to report figures, and one submission with what may be done about it. */
export async function view(here) {
  await whoIs();
  if (!who().signedIn) return { title: t("work.title"), node: page({ plan: here.plan, title: t("work.title") }, invitation()) };
  if (here.code === "new") return entry(here);
  return here.code ? submission(here) : desk(here);
}

/** Said when somebody comes who is not signed in, or not any more. */
function invitation() {
  return card(t(hasEnded() ? "session.again" : "session.signIn"), { wide: true },
    h("p", {}, t(who().signIn ? "work.invitation" : "work.noSignIn")),
    who().signIn ? h("p", { class: "actions" }, h("a", { class: "button primary", href: signInAddress() }, t("session.signIn"))) : null);
}

/** The way back to the desk. */
export const trail = (plan) => [{ name: t("work.title"), href: address(plan, "work") }];
