package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.store.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what somebody has now who got an Assertion that was renewed: along renewals, and moves to
 * another address, to the last one that anybody may be shown.
 */
public final class NewestAssertion {
  /** More than anybody renews; each is read. */
  public static final int MOST = 100;

  private NewestAssertion() {}

  /**
   * The newest after one that was renewed, whatever has become of it.
   *
   * @return empty for one that was not renewed, or where all that followed is erased or private
   */
  public static Optional<AssertionRecord> after(AssertionRecord first, Records records) {
    return after(first, records, MOST);
  }

  /**
   * The same, along so many at most: where there are more, the last of these.
   *
   * @param most at least 1
   */
  public static Optional<AssertionRecord> after(AssertionRecord first, Records records, int most) {
    if (first.renewedBy().isEmpty()) {
      return Optional.empty();
    }
    List<AssertionRecord> followed = new ArrayList<>();
    Optional<AssertionRecord> last = Optional.of(first);
    while (last.isPresent() && followed.size() < most) {
      last = next(last.get(), records);
      last.ifPresent(followed::add);
    }
    return followed.reversed().stream().filter(each -> isShown(each, records)).findFirst();
  }

  private static Optional<AssertionRecord> next(AssertionRecord record, Records records) {
    return switch (record.status()) {
      case RENEWED, EXPIRED, SUPERSEDED ->
          Optional.ofNullable(record.successor()).flatMap(records::assertion);
      case ACTIVE, REVOKED, ERASED -> Optional.empty();
    };
  }

  private static boolean isShown(AssertionRecord record, Records records) {
    return switch (record.status()) {
      case ACTIVE, RENEWED, REVOKED, EXPIRED, SUPERSEDED ->
          records.presentation(record.id()).filter(Presentation::isPrivate).isEmpty();
      case ERASED -> false;
    };
  }
}
