import Crypto
import Foundation

/// The report's own script: the theme switch, the copy buttons, the mark in the contents, the
/// keyboard's way into what scrolls, and pictures that open large.
///
/// The page is whole without it.
package enum PageScript {
  package static let source = text.replacing(/\n */, with: "\n")

  private static let text = """
    (() => {
    "use strict";
    const root = document.documentElement, key = "emaki-theme", modes = ["auto", "light", "dark"];
    let mode = "auto";
    try { mode = localStorage.getItem(key) || mode; } catch {}
    const apply = () => {
      if (mode === "light" || mode === "dark") root.dataset.theme = mode;
      else { mode = "auto"; delete root.dataset.theme; }
    };
    apply();
    const addThemeSwitch = () => {
      const button = document.querySelector("body > button.theme");
      const names = button.dataset.names.split("|");
      const show = () => { button.textContent = names[modes.indexOf(mode)]; };
      button.addEventListener("click", () => {
        mode = modes[(modes.indexOf(mode) + 1) % modes.length];
        try { localStorage.setItem(key, mode); } catch {}
        apply();
        show();
      });
      show();
      button.hidden = false;
    };
    const addCopyButtons = () => {
      if (!navigator.clipboard) return;
      for (const block of document.querySelectorAll("section.code")) {
        const code = block.querySelector("code");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "copy";
        button.textContent = root.dataset.copy;
        button.addEventListener("click", async () => {
          await navigator.clipboard.writeText(code.textContent);
          button.textContent = root.dataset.copied;
          setTimeout(() => { button.textContent = root.dataset.copy; }, 1500);
        });
        block.append(button);
      }
    };
    const followReader = () => {
      const links = new Map();
      for (const link of document.querySelectorAll("body > nav.contents a"))
        links.set(decodeURIComponent(link.hash.slice(1)), link);
      const anchors = [...document.querySelectorAll("main .anchor")].filter(a => links.has(a.id));
      const list = document.querySelector("body > nav.contents");
      let current;
      const show = link => {
        const top = link.offsetTop, height = list.clientHeight;
        if (top < list.scrollTop || top + link.offsetHeight > list.scrollTop + height)
          list.scrollTop = top - height / 2;
      };
      const update = () => {
        let last = anchors[0];
        for (const anchor of anchors)
          if (anchor.parentElement.getBoundingClientRect().top < innerHeight / 4) last = anchor;
        if (scrollY > 0 && scrollY + innerHeight > root.scrollHeight - 4) last = anchors.at(-1);
        const link = last && links.get(last.id);
        if (link === current) return;
        if (current) current.removeAttribute("aria-current");
        current = link;
        if (!link) return;
        link.setAttribute("aria-current", "true");
        show(link);
      };
      addEventListener("scroll", update, { passive: true });
      update();
    };
    const letKeysScroll = () => {
      for (const box of document.querySelectorAll(".output, .excerpt, .scroll, .math"))
        if (box.scrollWidth <= box.clientWidth) box.removeAttribute("tabindex");
        else {
          box.tabIndex = 0;
          if (box.hasAttribute("aria-label")) continue;
          box.setAttribute("role", "group");
          box.setAttribute("aria-label", root.dataset.scrolls);
        }
    };
    \(enlarging)
    document.addEventListener("DOMContentLoaded", () => {
      addThemeSwitch();
      addCopyButtons();
      followReader();
      letKeysScroll();
      enlargeFigures();
      addEventListener("resize", letKeysScroll);
      addEventListener("toggle", letKeysScroll, true);
    });
    })();
    """

  /// What a Content-Security-Policy calls the script by.
  package static let hash =
    "sha256-" + Data(SHA256.hash(data: Data(source.utf8))).base64EncodedString()
}
