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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the Assertions that one person was awarded of a badge. */
public interface HeldAssertions {
  /** The ids of those of any version of a badge, the latest {@code issuedOn} first. */
  List<String> of(PathwayStep.Ours step);

  /**
   * Finds them as the last award has left it, one read for each badge. Only who may derive the key
   * of digests can do that.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  static HeldAssertions consistent(
      RegisterStore register, RecipientDigester digester, String learner) {
    return step ->
        register
            .holdings(digester.among(step.issuer(), learner).ofIssuer(), step.family())
            .stream()
            .map(Holding::assertion)
            .toList();
  }

  /**
   * Finds them in the list of all that somebody holds, which is read here once and eventually
   * consistent: an award of the last second may be missing.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param most how many of that list are read at most, the latest
   */
  static HeldAssertions listed(RegisterStore register, String learner, int most) {
    Map<String, List<String>> byFamily =
        held(register, learner, most).stream()
            .collect(
                Collectors.groupingBy(
                    RegisterEntry::family,
                    Collectors.mapping(RegisterEntry::assertion, Collectors.toList())));
    return step -> byFamily.getOrDefault(step.family(), List.of());
  }

  private static List<RegisterEntry> held(RegisterStore register, String learner, int most) {
    List<RegisterEntry> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<RegisterEntry> page =
          register.held(learner, cursor, Math.min(100, most - all.size()));
      all.addAll(page.elements());
      cursor = page.cursor();
    } while (cursor != null && all.size() < most);
    return all;
  }
}
