// Only adds: without it every form of these pages works as it is.
"use strict";
document.documentElement.classList.add("scripted");
document.querySelectorAll("form[data-drop]").forEach(function (form) {
  const field = form.querySelector("input[type=file]");
  const mark = function (over) {
    form.classList.toggle("over", over);
  };
  form.classList.add("droppable");
  form.addEventListener("dragover", function (event) {
    event.preventDefault();
    mark(true);
  });
  form.addEventListener("dragleave", function () {
    mark(false);
  });
  form.addEventListener("drop", function (event) {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
});
// What the program works on: looked at again until it is done, and left alone once it is left.
(function look() {
  const live = document.querySelector("[data-reload]");
  if (live === null) {
    return;
  }
  window.setTimeout(function () {
    fetch(location.href)
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)));
      })
      .then(function (text) {
        const now = new DOMParser().parseFromString(text, "text/html").getElementById(live.id);
        if (now !== null) {
          live.replaceWith(document.adoptNode(now));
          look();
        }
      })
      .catch(function () {
        // The page stays as it was seen; whoever wants to know more loads it again.
      });
  }, Number(live.dataset.reload) * 1000);
})();
