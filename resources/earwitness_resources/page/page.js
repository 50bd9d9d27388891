"use strict";
// A transcript that plays: a click or Enter on a place plays from there; the word that sounds is marked.
(() => {
  const sound = document.querySelector("audio");
  if (!sound) return;
  const words = [...document.querySelectorAll(".said span[data-s]")];
  const starts = words.map((word) => Number(word.dataset.s));
  const order = starts.map((_, at) => at).sort((a, b) => starts[a] - starts[b] || a - b);
  const sorted = order.map((at) => starts[at]);
  const follow = document.getElementById("follow");
  const speed = document.getElementById("speed");
  let marked = null;
  let place = null;

  const last = (ms) => {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= ms) low = middle + 1; else high = middle;
    }
    return low ? words[order[low - 1]] : null;
  };
  const playFrom = (ms) => {
    sound.currentTime = ms / 1000;
    sound.play().catch(() => {});
  };
  const show = () => {
    const word = last(sound.currentTime * 1000 + 30);
    if (word === marked) return;
    if (marked) marked.classList.remove("now");
    marked = word;
    if (!word) return;
    word.classList.add("now");
    const section = word.closest("section");
    if (section !== place) {
      if (place) { place.classList.remove("here"); place.removeAttribute("aria-current"); }
      place = section;
      place.classList.add("here");
      place.setAttribute("aria-current", "true");
      if (follow.checked && !sound.paused) place.scrollIntoView({ block: "center" });
    }
  };
  let asked = 0;
  const run = () => { show(); asked = sound.paused ? 0 : requestAnimationFrame(run); };
  sound.addEventListener("play", () => { if (!asked) asked = requestAnimationFrame(run); });
  sound.addEventListener("timeupdate", show);
  sound.addEventListener("seeked", show);
  speed.addEventListener("change", () => { sound.playbackRate = Number(speed.value); });

  document.querySelector("main").addEventListener("click", (event) => {
    const at = event.target.closest("[data-s]");
    if (at && !String(getSelection())) playFrom(Number(at.dataset.s));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, audio")) return;
    const step = { ArrowLeft: -5, ArrowRight: 5, j: -5, l: 5 }[event.key];
    if (step) {
      sound.currentTime = Math.max(0, sound.currentTime + step);
    } else if (event.key === "k" || (event.key === " " && !event.target.matches("button, summary"))) {
      if (sound.paused) sound.play().catch(() => {}); else sound.pause();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
