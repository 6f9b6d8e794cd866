/** Says the figure under the pointer. Everything it says is in the chart's table as well. */
export function charts(page) {
  if (!page.querySelector("[data-tip]")) return;
  const tip = page.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  page.body.append(tip);

  page.addEventListener("pointermove", (event) => {
    const words = event.target.closest?.("[data-tip]")?.dataset.tip;
    tip.hidden = !words;
    if (!words) return;
    tip.textContent = words;
    // Through the object model: the content security policy forbids style attributes, not this.
    tip.style.insetInlineStart = Math.max(4, Math.min(event.pageX + 14, page.documentElement.clientWidth - tip.offsetWidth - 8)) + "px";
    tip.style.insetBlockStart = event.pageY - tip.offsetHeight - 12 + "px";
  });
}
