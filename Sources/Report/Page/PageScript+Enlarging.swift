extension PageScript {
  /// Lets a click or the keyboard open a figure's picture in a dialog, where there is more room.
  static let enlarging = """
    const enlargeFigures = () => {
      const pictures = document.querySelectorAll(
        "main figure > :is(img, .themed, .drawing), main .parts > :is(img, .themed, .drawing)");
      if (!pictures.length || !window.HTMLDialogElement) return;
      const dialog = document.createElement("dialog"), box = document.createElement("div");
      const close = document.createElement("button");
      dialog.className = "large";
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      close.type = "button";
      close.textContent = root.dataset.close;
      dialog.append(close, box);
      document.body.append(dialog);
      dialog.addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => box.replaceChildren());
      for (const picture of pictures) {
        const name = picture.getAttribute("aria-label") || (picture.querySelector("img") || picture).alt;
        const open = () => {
          const copy = picture.cloneNode(true);
          for (const name of ["tabindex", "role", "title", "id", "aria-label"])
            copy.removeAttribute(name);
          box.replaceChildren(copy);
          box.setAttribute("aria-label", name || "");
          dialog.setAttribute("aria-label", name || root.dataset.enlarge);
          picture.focus({ preventScroll: true });
          dialog.showModal();
        };
        picture.tabIndex = 0;
        picture.title = root.dataset.enlarge;
        picture.setAttribute("role", "button");
        picture.addEventListener("click", open);
        picture.addEventListener("keydown", event => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          open();
        });
      }
    };
    """
}
