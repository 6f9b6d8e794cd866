/** The format studio: a place pointed at in the form shows in the list of ticks, and one unticked is struck out in the form. */
export function places(page) {
  const form = page.querySelector("form[data-places]");
  if (!form) return;
  for (const link of page.querySelectorAll(".answer-place")) {
    const place = page.getElementById(link.hash.slice(1));
    const tick = place?.querySelector("input[type=checkbox]");
    if (!tick) continue;
    const show = () => link.toggleAttribute("data-off", !tick.checked);
    tick.addEventListener("change", show);
    show();
    link.addEventListener("click", event => {
      event.preventDefault();
      for (const other of form.querySelectorAll("[data-pointed]")) other.removeAttribute("data-pointed");
      place.setAttribute("data-pointed", "");
      tick.focus();
    });
  }
}
