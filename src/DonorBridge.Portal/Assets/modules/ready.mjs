/** Looks now and then whether the files are made, and shows the page again when one more is. Without scripts there is a link for it. */
export function ready(page) {
  const waiting = page.querySelector("[data-until-ready]");
  if (!waiting) return;
  let pause = 1000;
  const look = async () => {
    try {
      const answer = await fetch(waiting.dataset.untilReady, { headers: { Accept: "application/json" } });
      if (!answer.ok) return; // signed out, or gone: the link says so
      const { ready: files } = await answer.json();
      if (files > Number(waiting.dataset.ready)) return location.reload();
    } catch {
      // no connection: look again later
    }
    pause = Math.min(pause * 1.5, 15000);
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
}
