package dev.blazon.functions.sweep;

import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.RenewAssertion;
import dev.blazon.issuing.RenewedRegister;
import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.Trail;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.store.Result;

/** Renews Assertions whose time has come, for the sweep. */
record DueRenewals(RenewAssertion service) {
  static <P extends Table & Signing> DueRenewals on(P platform) {
    return new DueRenewals(
        new RenewAssertion(
            platform.catalog(),
            platform.assertions(),
            new RenewedRegister(platform.register()),
            platform.commits(),
            new Spans(platform.awardCounts(), platform.transactions()),
            new AssertionMaker(platform.ids(), platform.urls(), platform.signer()),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time()));
  }

  /**
   * Renews an Assertion; says whether it did. Where it is refused, such as by a compromised key,
   * its issuer is told that it is due, and decides.
   */
  boolean renew(String assertion) {
    return switch (service.renewByItself(assertion, Trail.SWEEP)) {
      case Result.Success<RenewAssertion.Renewed, RenewAssertion.Refusal> _ -> true;
      case Result.Refused<RenewAssertion.Renewed, RenewAssertion.Refusal> _ -> false;
    };
  }
}
