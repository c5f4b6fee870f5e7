// Only adds: without it every form of these pages works as it is.
"use strict";
document.documentElement.classList.add("scripted");
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
// Escape folds what was unfolded around the focus; what a field offers is the field's own to close.
document.addEventListener("keydown", function (event) {
  const fold = event.key === "Escape" ? event.target.closest("details[open]") : null;
  const summary = fold === null ? null : fold.querySelector("summary");
  if (summary === null || summary.offsetParent === null || event.target.matches("select, input[list]")) {
    return;
  }
  fold.open = false;
  summary.focus();
});
// The focus is not lost where it stands in what is replaced: it goes to the same thing, or else to the region that the thing was in.
const holds = function (region) {
  return region.contains(document.activeElement) ? document.activeElement : null;
};
const handOn = function (region, held) {
  const name = function (element) {
    return [element.tagName, element.id, element.getAttribute("href"), element.name, element.value, element.closest("form")?.action].join("|");
  };
  const same = Array.from(region.querySelectorAll("a, button, input, select, textarea, summary")).find(function (element) {
    return name(element) === name(held);
  });
  if (same === undefined) {
    region.tabIndex = -1;
  }
  (same ?? region).focus({ preventScroll: true });
};
// What the program works on: looked at again until it is done, and left alone once it is left.
(function look() {
  const live = document.querySelector("[data-reload]");
  if (live === null) {
    return;
  }
  window.setTimeout(function () {
    fetch(location.href)
      .then(function (answer) {
        if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
          location.assign(answer.url);
          return "";
        }
        return answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)));
      })
      .then(function (text) {
        const now = new DOMParser().parseFromString(text, "text/html").getElementById(live.id);
        if (now !== null) {
          const held = holds(live);
          live.replaceWith(document.adoptNode(now));
          if (held !== null) {
            handOn(now, held);
          }
          look();
        }
      })
      .catch(function () {
        // The page stays as it was seen; whoever wants to know more loads it again.
      });
  }, Number(live.dataset.reload) * 1000);
})();
// What takes longer than a page may is fetched once the page is there; without this its own link leads to it.
document.querySelectorAll("[data-fetch]").forEach(function (region) {
  const state = document.querySelector("[data-fetch-state='" + region.id + "']");
  fetch(region.dataset.fetch)
    .then(function (answer) {
      return answer.ok && !answer.redirected ? answer.text() : Promise.reject(new Error(String(answer.status)));
    })
    .then(function (text) {
      const now = new DOMParser().parseFromString(text, "text/html").getElementById(region.id);
      const held = holds(region);
      region.replaceWith(document.adoptNode(now));
      if (held !== null) {
        handOn(now, held);
      }
      state.textContent = state.dataset.looked;
    })
    .catch(function () {
      state.textContent = state.dataset.lost;
    });
});
// What is typed into a long form is kept while it is written, so that nothing is lost before it is sent.
document.querySelectorAll("form[data-unsent]").forEach(function (form) {
  const state = form.querySelector("[data-unsent-state]");
  let waiting = 0;
  let sent = false;
  const leaving = new AbortController();
  const keep = function () {
    if (sent) {
      return;
    }
    const typed = new URLSearchParams(new FormData(form));
    typed.set("page", form.dataset.unsent);
    fetch("/unsent", { method: "POST", body: typed, signal: leaving.signal })
      .then(function (answer) {
        return answer.redirected || answer.status > 400 ? Promise.reject(new Error(String(answer.status))) : answer.text();
      })
      .then(function (said) {
        state.textContent = said;
      })
      .catch(function () {
        // What is typed stands in the page, and is kept with the next word; what was sent needs no keeping.
        if (!sent) {
          state.textContent = state.dataset.lost;
        }
      });
  };
  form.addEventListener("input", function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(keep, 1500);
  });
  form.addEventListener("submit", function () {
    sent = true;
    window.clearTimeout(waiting);
    leaving.abort();
  });
});
// The key of a link stands behind the # of its address, which browsers tell nobody: it goes into the form, and out of the address and the history.
(function keyOfLink() {
  const field = document.querySelector("input[data-key-of-link]");
  if (field === null) {
    return;
  }
  const take = function () {
    const key = location.hash.slice(1);
    if (/^[\w-]{43}$/.test(key)) {
      field.value = key;
      history.replaceState(null, "", location.pathname + location.search);
      document.querySelectorAll(".languages a").forEach(function (way) {
        way.hash = key;
      });
    }
    field.closest(".field").hidden = field.value !== "" && field.getAttribute("aria-invalid") !== "true";
  };
  window.addEventListener("hashchange", take);
  take();
})();
// A session that ends for want of use is told of before it does. What the server says counts: another window lengthens it, and another place may end it.
(function session() {
  const told = document.getElementById("session");
  if (told === null) {
    return;
  }
  const words = told.querySelector("p");
  const stay = told.querySelector("button");
  const warning = Number(told.dataset.warning);
  let ends = Date.now() + Number(told.dataset.left) * 1000;
  let waiting = 0;
  let before = null;
  const say = function (text, offers) {
    const held = holds(told) !== null;
    told.hidden = text === "";
    stay.hidden = !offers;
    if (words.textContent !== text) {
      words.textContent = text;
    }
    if (held && !offers) {
      (before?.isConnected ? before : document.querySelector("main")).focus({ preventScroll: true });
    }
  };
  const wait = function (seconds) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, seconds * 1000);
  };
  const see = function (left, longest) {
    ends = Date.now() + left * 1000;
    if (left > warning) {
      say("", false);
      wait(left - warning);
    } else if (left > 0) {
      say(longest ? told.dataset.longest : told.dataset.soon, !longest);
      wait(left);
    } else {
      say(told.dataset.over, false);
    }
  };
  const ask = function (method) {
    return fetch("/session", { method: method })
      .then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)));
      })
      .then(Number);
  };
  const look = function () {
    ask("GET")
      .then(function (left) {
        see(left, words.textContent === told.dataset.longest);
      })
      .catch(function () {
        // Nobody answers: what was known before goes on to count.
        see(Math.ceil((ends - Date.now()) / 1000), false);
      });
  };
  stay.addEventListener("focus", function (event) {
    before = event.relatedTarget ?? before;
  });
  stay.addEventListener("click", function () {
    ask("POST")
      .then(function (left) {
        see(left, true);
      })
      .catch(look);
  });
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) {
      look();
    }
  });
  wait(Math.max(Number(told.dataset.left) - warning, 0));
})();
