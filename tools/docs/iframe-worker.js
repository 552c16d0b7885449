/* SPDX-FileCopyrightText: 2026 The Interfuse authors
   SPDX-License-Identifier: GPL-3.0-or-later
   A browser starts no worker for a page that lies on the disk, and the site's search is one. There a
   hidden frame takes its place: same messages, same script, on the page's own thread. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.srcdoc = "<!doctype html><title>Search</title>";
      this.frame.addEventListener("load", () => this.fill(new URL(url, document.baseURI).href), {
        once: true,
      });
      document.body.appendChild(this.frame);
    }

    fill(url) {
      const inside = this.frame.contentWindow;
      inside.postMessage = (data) => this.say(this, data);
      inside.importScripts = (...urls) =>
        urls.reduce((before, each) => before.then(() => this.load(each)), Promise.resolve());
      this.load(url).then(() => {
        this.ready = true;
        for (const data of this.waiting) this.say(inside, data);
      });
    }

    load(url) {
      return new Promise((done, failed) => {
        const script = this.frame.contentDocument.createElement("script");
        script.src = url;
        script.onload = done;
        script.onerror = failed;
        this.frame.contentDocument.body.appendChild(script);
      });
    }

    // Not at once, as a worker's messages are not either.
    say(target, data) {
      setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data })), 0);
    }

    postMessage(data) {
      if (this.ready) this.say(this.frame.contentWindow, data);
      else this.waiting.push(data);
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
