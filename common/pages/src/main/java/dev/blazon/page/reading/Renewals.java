package dev.blazon.page.reading;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.RenewalOutlook;
import dev.blazon.page.MyRenewal;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.NewestAssertion;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out what to tell the holder of a badge about its renewal: that it is done, comes by itself,
 * can be asked for, was asked for or refused, or nothing.
 */
final class Renewals {
  private final RegisterStore register;

  Renewals(RegisterStore register) {
    this.register = register;
  }

  /** What there is to say of one. */
  MyRenewal of(AwardWithBadge found, Records records, Instant now) {
    return newest(found.assertion(), records)
        .<MyRenewal>map(MyRenewal.Done::new)
        .orElseGet(() -> outlook(found, now));
  }

  private MyRenewal outlook(AwardWithBadge found, Instant now) {
    return switch (RenewalOutlook.of(found.assertion(), found.badge().renewal(), now)) {
      case RenewalOutlook.Nothing() -> new MyRenewal.Nothing();
      case RenewalOutlook.ByItself(Instant at) -> new MyRenewal.ByItself(at);
      case RenewalOutlook.OnRequest outlook ->
          outlook.isOpen(now)
              ? register
                  .renewalRequest(found.assertion().id())
                  .map(Renewals::asked)
                  .orElseGet(MyRenewal.Possible::new)
              : new MyRenewal.Nothing();
    };
  }

  private static MyRenewal asked(RenewalRequest request) {
    return switch (request.state()) {
      case OPEN -> new MyRenewal.Asked(request.askedAt());
      case REFUSED -> new MyRenewal.Refused(String.valueOf(request.reason()));
    };
  }

  /**
   * The path of the page of the newest that followed one that was renewed; of the next where nobody
   * may be shown any of them; empty for one that was not renewed.
   */
  static Optional<String> newest(AssertionRecord first, Records records) {
    return NewestAssertion.after(first, records)
        .map(AssertionRecord::id)
        .or(first::renewedBy)
        .map(id -> new Place.AssertionPage(id).path());
  }
}
