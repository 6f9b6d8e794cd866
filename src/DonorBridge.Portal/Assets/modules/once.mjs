/** A second click on the same button within the first one's wait sends nothing; the server holds the rule all the same. */
export function once(page) {
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  // Come back by the browser's own button: the form may be sent again.
  addEventListener("pageshow", () => page.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
}
