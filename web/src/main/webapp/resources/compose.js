// Only adds: without it the form's own button shows the same.
"use strict";
// What an order would make is shown beside its form as it is filled in; a later look ends the one before, here and at the server.
document.querySelectorAll("form[data-look]").forEach(function (form) {
  const state = document.querySelector("[data-look-state]");
  let waiting = 0;
  let looking = new AbortController();
  const filled = function () {
    return new URLSearchParams(new FormData(form));
  };
  const look = function () {
    looking.abort();
    looking = new AbortController();
    const mine = looking;
    const asked = filled();
    const address = filled();
    address.delete("once");
    history.replaceState(null, "", location.pathname + "?" + address);
    state.textContent = state.dataset.looking;
    fetch(form.dataset.look + "?" + asked, { signal: mine.signal })
      .then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : Promise.reject(new Error(String(answer.status)));
      })
      .then(function (text) {
        const now = new DOMParser().parseFromString(text, "text/html").getElementById("look");
        const before = document.getElementById("look");
        if (now === null || mine.signal.aborted) {
          return;
        }
        before.replaceWith(document.adoptNode(now));
        state.textContent = state.dataset.looked;
      })
      .catch(function () {
        // Ended by a later one, which says how it went itself.
        if (!mine.signal.aborted) {
          state.textContent = state.dataset.lost;
        }
      });
  };
  // What was looked at within the page is not looked at again by whoever loads it anew before they see the form.
  const here = new URL(location.href);
  if (here.searchParams.has("look")) {
    here.searchParams.delete("look");
    history.replaceState(null, "", here);
  }
  if (form.dataset.lookNow === "now") {
    look();
  }
  form.addEventListener("input", function () {
    looking.abort();
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, 600);
  });
  form.addEventListener("submit", function () {
    window.clearTimeout(waiting);
    looking.abort();
  });
});
