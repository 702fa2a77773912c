package dev.blazon.functions.page;

import dev.blazon.page.reading.OwnDocuments;
import dev.blazon.platform.Table;
import dev.blazon.service.LookUp;
import dev.blazon.verification.Verifier;

/** Makes the verifier of pages, which asks nobody else. */
final class OwnVerifier {
  private OwnVerifier() {}

  static Verifier of(Table platform) {
    LookUp lookUp =
        new LookUp(
            platform.catalog(), platform.assertions(), platform.endorsements(), platform.urls());
    return new Verifier(
        new OwnDocuments(lookUp, platform.urls(), platform.time()), platform.time());
  }
}
