package dev.blazon.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Moves the focus through a page with the Tab key, in browser tests. */
final class Keyboard {
  private static final String STOPS =
      """
      () => {
        const all = document.querySelectorAll(
            'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]');
        // Of a group of radio buttons Tab reaches one; the arrows go on from there.
        const groups = new Set();
        window.stops = [...all].filter(element => {
          if (element.disabled || !element.checkVisibility({visibilityProperty: true})) {
            return false;
          }
          if (element.type !== 'radio') {
            return true;
          }
          const seen = groups.has(element.name);
          groups.add(element.name);
          return !seen;
        });
        // Tab goes on from where the focus was last, so it is brought to the beginning.
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
        return window.stops.map(element => element.outerHTML.slice(0, 200));
      }
      """;

  private static final String STOP =
      """
      () => {
        const element = document.activeElement;
        const same = other => other === element || element.type === 'radio'
            && other.type === 'radio' && other.name === element.name;
        // A card that is one link has its outline around all of it, and a drawn radio button around
        // its label.
        const outlined = [[element], [element, '::after'], [element.closest('label')]]
            .filter(([owner]) => owner !== null)
            .map(owner => getComputedStyle(...owner))
            .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                && !/, 0\\)$|transparent/.test(style.outlineColor));
        const box = element.getBoundingClientRect();
        const inWindow = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
            && box.top < innerHeight && box.left < innerWidth;
        return {index: window.stops.findIndex(same), outlined, inWindow};
      }
      """;

  private Keyboard() {}

  /**
   * Every link, button and field is reached, in the order of the page; the one that has the focus
   * has an outline and is in sight.
   */
  static List<String> faults(Visit visit) {
    List<String> stops = PageChecks.lines(visit, STOPS);
    Set<Integer> reached = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    int last = -1;
    // A few more than there are: what scrolls takes the focus too.
    for (int presses = 0; presses < stops.size() + 10 && reached.size() < stops.size(); presses++) {
      visit.page().keyboard().press("Tab");
      Map<?, ?> stop = (Map<?, ?>) visit.page().evaluate(STOP);
      int index = stop.get("index") instanceof Integer of ? of : -1;
      if (index < 0 || !reached.add(index)) {
        continue;
      }
      if (index < last) {
        faults.add("Tab goes back to " + stops.get(index));
      }
      if (!Boolean.TRUE.equals(stop.get("outlined"))) {
        faults.add("no outline shows the focus on " + stops.get(index));
      }
      if (!Boolean.TRUE.equals(stop.get("inWindow"))) {
        faults.add("out of sight with the focus: " + stops.get(index));
      }
      last = index;
    }
    for (int index = 0; index < stops.size(); index++) {
      if (!reached.contains(index)) {
        faults.add("Tab does not reach " + stops.get(index));
      }
    }
    return List.copyOf(faults);
  }
}
