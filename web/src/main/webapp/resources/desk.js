// Only adds: without it every form of these pages works as it is.
"use strict";
// A file says how far it is while it is sent; what the server answers is shown as it would be without this.
document.addEventListener("submit", function (event) {
  const form = event.target.closest("form[data-progress]");
  if (form === null || form.querySelector("input[type=file]").files.length === 0) {
    return;
  }
  event.preventDefault();
  const said = document.createElement("p");
  const bar = document.createElement("progress");
  said.className = "sending";
  said.setAttribute("role", "status");
  said.textContent = form.dataset.progress;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", form.dataset.progress);
  form.append(said, bar);
  const button = form.querySelector("input[type=submit]");
  button.disabled = true;
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", function (sent) {
    if (sent.lengthComputable) {
      bar.value = Math.round((100 * sent.loaded) / sent.total);
    }
  });
  request.upload.addEventListener("load", function () {
    bar.removeAttribute("value");
    said.textContent = form.dataset.reading;
  });
  request.addEventListener("load", function () {
    if (request.responseURL !== form.action) {
      location.assign(request.responseURL);
      return;
    }
    const answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
    if (answer === null) {
      location.reload();
      return;
    }
    document.querySelector("main").replaceWith(document.adoptNode(answer));
    document.querySelectorAll("form[data-drop]").forEach(function (again) {
      again.classList.add("droppable");
    });
    document.querySelector("main").focus();
  });
  request.addEventListener("error", function () {
    said.textContent = form.dataset.lost;
    bar.remove();
    button.disabled = false;
  });
  request.open("POST", form.action);
  request.send(new FormData(form));
});
// Who speaks to the computer, or strikes keys by mistake, turns the keys off (WCAG 2.2, 2.1.4); this browser remembers it.
const silenced = "istmo.keys-off";
const act = document.querySelector("input[data-keys]");
if (act !== null) {
  act.checked = localStorage.getItem(silenced) === null;
  act.addEventListener("change", function () {
    if (act.checked) {
      localStorage.removeItem(silenced);
    } else {
      localStorage.setItem(silenced, "yes");
    }
  });
}
// A decision is one key away: its digit presses it, or leads to the reason where none is said yet.
document.addEventListener("keydown", function (event) {
  if (localStorage.getItem(silenced) !== null) {
    return;
  }
  const typing = event.target.closest("input:not([type=submit]), textarea, select") !== null;
  if (typing || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const button = document.querySelector("[data-key='" + CSS.escape(event.key) + "']");
  if (button === null) {
    return;
  }
  event.preventDefault();
  if (button.tagName === "A") {
    button.click();
    return;
  }
  const reason = button.form.querySelector("textarea");
  if (reason.value.trim() === "") {
    reason.focus();
  } else {
    button.click();
  }
});
