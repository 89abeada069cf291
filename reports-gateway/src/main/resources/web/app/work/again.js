/** Shows the present address anew: what it shows has just been changed. */
export function again() {
  dispatchEvent(new PopStateEvent("popstate"));
}
