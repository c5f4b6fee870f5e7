// Only adds: without it every form of these pages works as it is.
"use strict";
const drops = "form[data-drop]";
const over = function (event, is) {
  const form = event.target.closest(drops);
  if (form !== null) {
    event.preventDefault();
    form.classList.toggle("over", is);
  }
  return form;
};
document.querySelectorAll(drops).forEach(function (form) {
  form.classList.add("droppable");
});
document.addEventListener("dragover", function (event) {
  over(event, true);
});
document.addEventListener("dragleave", function (event) {
  over(event, false);
});
document.addEventListener("drop", function (event) {
  const form = over(event, false);
  if (form !== null && event.dataTransfer.files.length > 0) {
    form.querySelector("input[type=file]").files = event.dataTransfer.files;
    form.requestSubmit();
  }
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
