package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads which holders ask an issuer for a renewal and are not answered. What can never be granted
 * any more, because the Assertion is gone, was renewed or is past its time, is removed: nobody
 * could answer it, and what a person has written is not kept for nothing.
 */
public final class ReadRenewalRequests {
  /** An Assertion, which is read for each, may have over 100 KB. */
  private static final int REQUESTS = 20;

  private final RegisterStore register;
  private final Renewable renewable;
  private final Commits commits;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Reads what these stores have.
   *
   * @param commits removes what nobody can grant any more
   */
  public ReadRenewalRequests(
      RegisterStore register,
      AssertionStore assertions,
      CatalogStore catalog,
      Commits commits,
      PublicUrls urls,
      InstantSource time) {
    this.register = register;
    this.renewable = new Renewable(assertions, catalog);
    this.commits = commits;
    this.urls = urls;
    this.time = time;
  }

  /**
   * What is asked of an issuer.
   *
   * @param renewalRequests those that are open, the one that was asked longest ago first
   * @param cursor leads to the next page; null on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Requests(List<RequestView> renewalRequests, @Nullable String cursor) {}

  /**
   * What a holder asks, as the issuer sees it.
   *
   * @param id the id of the Assertion that is to be renewed, by which the request is answered
   * @param assertion its public URL
   * @param page the URL of its page for people
   * @param badge the id of its BadgeClass
   * @param evidence what the holder has sent for it, as the renewed Assertion would have it where
   *     the issuer sends nothing else; empty for nothing
   * @param askedAt since when, ISO 8601 in UTC
   */
  public record RequestView(
      String id,
      String assertion,
      String page,
      String badge,
      List<Evidence> evidence,
      String askedAt) {}

  /**
   * The open requests of an issuer. A page may be short, or empty, before the last.
   *
   * @param cursor leads to later ones, as a page before gave it; null for the earliest
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   */
  public Requests read(String issuer, @Nullable String cursor) {
    Instant now = time.instant();
    Page<RenewalRequest> page = register.renewalRequests(issuer, cursor, REQUESTS);
    return new Requests(
        Parallel.each(page.elements(), request -> view(request, now)).stream()
            .flatMap(Optional::stream)
            .toList(),
        page.cursor());
  }

  private Optional<RequestView> view(RenewalRequest request, Instant now) {
    Optional<BadgeRecord> badge = renewable.badge(request, now);
    if (badge.isEmpty()) {
      forget(request);
    }
    return badge.map(
        of ->
            new RequestView(
                request.assertion(),
                urls.assertion(request.assertion()),
                urls.page(request.assertion()),
                of.id(),
                RenewedRegister.sent(request),
                OpenBadges.dateTime(request.askedAt())));
  }

  private void forget(RenewalRequest request) {
    commits.<Boolean, Void>retrying(
        () ->
            new Decision.Commit<>(
                List.of(new Change.RemoveRenewalRequest(request.assertion())), true));
  }
}
