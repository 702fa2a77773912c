package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.service.Assertions;
import dev.blazon.service.Badges;
import dev.blazon.service.HoldView;
import dev.blazon.service.PlannedStepView;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Assertions for the issuer that awarded them: one by its id, or those of a badge page by
 * page.
 */
public final class ReadAssertions {
  /** An Assertion may have over 100 KB, so that few are read at once. */
  private static final int READ = 10;

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Reads Assertions of this store. */
  public ReadAssertions(
      CatalogStore catalog, AssertionStore assertions, PublicUrls urls, InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.urls = urls;
    this.time = time;
  }

  /**
   * What an issuer sees of an Assertion.
   *
   * @param id its id
   * @param assertion its public URL
   * @param image the URL of its baked image
   * @param page the URL of its page for people
   * @param badgeClass the URL of its BadgeClass
   * @param status where it is in its life, now
   * @param reason why it is gone, or that it expired; null while its status was never changed
   * @param expires until when it is good, as the standard's DateTime; null for ever, or where it is
   *     erased
   * @param renews the public URL of the Assertion that it renewed; null where it is the first
   * @param successor the public URL of the Assertion that stands in its place, or has renewed it;
   *     null for none
   * @param hold that it is not renewed by itself; null where it may be
   * @param plan what time will do to it before it expires, the earliest first; null for nothing
   * @param changedAt when its status changed; null while it never did
   * @param awardedBy who awarded it, as {@link dev.blazon.lifecycle.Trail} has it; null where it is
   *     not known
   * @param changedBy who changed its status; null while it never did, or where it is not known
   * @param document what was awarded, whatever has become of it; of one that is erased, what is
   *     published in its place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RecordBuilder
  public record AssertionView(
      String id,
      String assertion,
      String image,
      String page,
      String badgeClass,
      Status status,
      @Nullable String reason,
      @Nullable String expires,
      @Nullable String renews,
      @Nullable String successor,
      @Nullable HoldView hold,
      @Nullable List<PlannedStepView> plan,
      @Nullable String changedAt,
      @Nullable String awardedBy,
      @Nullable String changedBy,
      JsonNode document) {
    /** An Assertion as it is at {@code now}, with its things at these URLs. */
    static AssertionView of(AssertionRecord assertion, PublicUrls urls, Instant now) {
      String id = assertion.id();
      Instant expires = assertion.expires();
      Hold hold = assertion.hold();
      return AssertionViewBuilder.builder()
          .id(id)
          .assertion(urls.assertion(id))
          .image(urls.assertionImage(id))
          .page(urls.page(id))
          .badgeClass(urls.badge(assertion.badge()))
          .status(assertion.statusAt(now))
          .reason(assertion.reason())
          .expires(expires == null ? null : OpenBadges.dateTime(expires))
          .renews(url(assertion.renews(), urls))
          .successor(url(assertion.successor(), urls))
          .hold(hold == null ? null : HoldView.of(hold))
          .plan(PlannedStepView.of(assertion.plan()))
          .changedAt(changedAt(assertion))
          .awardedBy(assertion.trail().createdBy())
          .changedBy(assertion.trail().changedBy())
          .document(Json.readStored(assertion.json(), JsonNode.class))
          .build();
    }

    private static @Nullable String url(@Nullable String assertion, PublicUrls urls) {
      return assertion == null ? null : urls.assertion(assertion);
    }

    /** What else changes of one that is active, such as its plan, is no change of its status. */
    private static @Nullable String changedAt(AssertionRecord assertion) {
      return switch (assertion.status()) {
        case ACTIVE -> null;
        case RENEWED, REVOKED, EXPIRED, SUPERSEDED, ERASED ->
            OpenBadges.dateTime(assertion.changedAt());
      };
    }
  }

  /** An Assertion of an issuer. */
  public Optional<AssertionView> one(String issuer, String assertion) {
    return Assertions.ownedBy(issuer, assertion, assertions)
        .map(found -> view(found, time.instant()));
  }

  /**
   * The Assertions of a badge, the earliest {@code issuedOn} first; empty where it is no badge of
   * this issuer. Those with another status are left out of a page, which may so be short, or empty,
   * before the last.
   *
   * @param status only those with this status; null for all
   */
  public Optional<Page<AssertionView>> all(
      String issuer, String badge, @Nullable Status status, @Nullable String cursor) {
    if (Badges.ownedBy(issuer, badge, catalog).isEmpty()) {
      return Optional.empty();
    }
    Instant now = time.instant();
    Page<AssertionRecord> page =
        FullPages.gather(
            cursor, from -> assertions.assertions(badge, from, READ), FullPages::bytes);
    List<AssertionView> views =
        page.elements().stream()
            .filter(assertion -> status == null || assertion.statusAt(now) == status)
            .map(assertion -> view(assertion, now))
            .toList();
    return Optional.of(new Page<>(views, page.cursor()));
  }

  AssertionView view(AssertionRecord assertion, Instant now) {
    return AssertionView.of(assertion, urls, now);
  }
}
