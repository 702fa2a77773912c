package dev.blazon.page.reading;

import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.LookUp;
import dev.blazon.store.Records;
import dev.blazon.verification.Verifier;
import java.time.InstantSource;

/**
 * Makes the verifier of one page, which reads documents with {@link OwnDocuments} and asks no other
 * host.
 */
final class OwnVerifier {
  private OwnVerifier() {}

  /** One that reads {@link OwnDocuments}, each of them written once for all that is verified. */
  static Verifier of(Records records, PublicUrls urls, InstantSource time) {
    return new Verifier(new OwnDocuments(new LookUp(records, urls), urls, time), time).forBatch();
  }
}
