package dev.blazon.pathways;

import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the Assertions that one person was awarded of a badge. */
public interface HeldAssertions {
  /** The ids of those of any version of a badge, the latest {@code issuedOn} first. */
  List<String> of(PathwayStep.Ours step);

  /** Whether somebody holds more than was looked at, so that some may be missing. */
  default boolean isCut() {
    return false;
  }

  /**
   * Finds them as the last award has left it, one read for each badge, whenever that is asked for
   * first: what is asked for again was read already. Only who may derive the key of digests can do
   * that.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  static HeldAssertions consistent(
      RegisterStore register, RecipientDigester digester, String learner) {
    Map<String, String> holders = new ConcurrentHashMap<>();
    Map<String, List<String>> found = new ConcurrentHashMap<>();
    return step -> {
      List<String> known = found.get(step.family());
      if (known == null) {
        // Read beside the map, whose locks would make other badges wait.
        String holder =
            holders.computeIfAbsent(
                step.issuer(), issuer -> digester.among(issuer, learner).ofIssuer());
        known = register.holdings(holder, step.family()).stream().map(Holding::assertion).toList();
        found.put(step.family(), known);
      }
      return known;
    };
  }

  /**
   * Finds them in the list of all that somebody holds, which is read here once and eventually
   * consistent: an award of the last second may be missing.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param most how many of that list are read at most, the latest
   */
  static HeldAssertions listed(RegisterStore register, String learner, int most) {
    List<RegisterEntry> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<RegisterEntry> page = register.held(learner, cursor, Math.min(100, most - all.size()));
      all.addAll(page.elements());
      cursor = page.cursor();
    } while (cursor != null && all.size() < most);
    Map<String, List<String>> byFamily =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    RegisterEntry::family,
                    Collectors.mapping(RegisterEntry::assertion, Collectors.toList())));
    return new Listed(byFamily, cursor != null);
  }

  /**
   * The list of all that somebody holds.
   *
   * @param byFamily the ids of Assertions, by the family of their badge
   * @param isCut whether it has not all
   */
  record Listed(Map<String, List<String>> byFamily, boolean isCut) implements HeldAssertions {
    @Override
    public List<String> of(PathwayStep.Ours step) {
      return byFamily.getOrDefault(step.family(), List.of());
    }
  }
}
