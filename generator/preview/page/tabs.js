/**
 * Tabs as the keyboard knows them: one stop, arrows move between them, Home and End go to the ends.
 *
 * @param {HTMLElement} list
 * @param {(name: string) => void} chosen
 * @returns {{ offer(names: string[]): void, show(name: string): void }} `show('code')` shows `panel-code`
 */
export function tabs(list, chosen) {
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role=tab]')]);
  const nameOf = (/** @type {HTMLElement} */ tab) => tab.id.replace('tab-', '');
  all.forEach((tab) => tab.addEventListener('click', () => chosen(nameOf(tab))));
  list.addEventListener('keydown', (event) => {
    const offered = all.filter(({ hidden }) => !hidden);
    const present = offered.findIndex((tab) => tab === document.activeElement);
    const next = { ArrowRight: present + 1, ArrowLeft: present - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const tab = /** @type {HTMLElement} */ (offered.at(next % offered.length));
      tab.focus();
      chosen(nameOf(tab));
    }
  });
  return {
    offer(names) {
      all.forEach((tab) => (tab.hidden = !names.includes(nameOf(tab))));
    },
    show(name) {
      for (const tab of all) {
        const isShown = nameOf(tab) === name;
        tab.setAttribute('aria-selected', String(isShown));
        tab.tabIndex = isShown ? 0 : -1;
        /** @type {HTMLElement} */ (document.getElementById(`panel-${nameOf(tab)}`)).hidden = !isShown;
      }
    },
  };
}
