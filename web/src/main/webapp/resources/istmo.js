// Only adds: without it every form of these pages works as it is.
"use strict";
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
