package dev.blazon.notices;

import dev.blazon.service.Assertions;
import dev.blazon.service.NoticeView;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.NoticeStore;
import java.util.List;
import java.util.Optional;

/** Lists the mails about an Assertion, for the issuer that awarded it. */
public final class ListNotices {
  private final AssertionStore assertions;
  private final NoticeStore notices;

  /** Lists what these stores have. */
  public ListNotices(AssertionStore assertions, NoticeStore notices) {
    this.assertions = assertions;
    this.notices = notices;
  }

  /**
   * The mails about an Assertion.
   *
   * @param notices by kind, and then by attempt
   */
  public record Listed(List<NoticeView> notices) {}

  /** The mails about an Assertion of this issuer; empty where there is no such Assertion. */
  public Optional<Listed> of(String issuer, String assertion) {
    return Assertions.ownedBy(issuer, assertion, assertions)
        .map(
            found -> new Listed(notices.notices(found.id()).stream().map(NoticeView::of).toList()));
  }
}
