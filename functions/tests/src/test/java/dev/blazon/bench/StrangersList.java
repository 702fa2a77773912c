package dev.blazon.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;

/**
 * Sample for benchmarks: the signed badge of {@link SampleBadge}, whose issuer has revoked many
 * others in one RevocationList.
 */
final class StrangersList implements RemoteDocuments {
  private final SampleBadge badge = new SampleBadge();
  private final byte[] list;

  /**
   * @param revoked how many others
   * @param reasons whether the list says why
   */
  StrangersList(int revoked, boolean reasons) {
    RandomUrns urns = new RandomUrns();
    ObjectNode document = badge.revocations();
    ArrayNode entries = document.withArray("revokedAssertions");
    for (int i = 0; i < revoked; i++) {
      String id = urns.next();
      if (reasons) {
        entries.addObject().put("id", id).put("revocationReason", "Found to be a mistake");
      } else {
        entries.add(id);
      }
    }
    list = document.toString().getBytes(UTF_8);
  }

  int bytes() {
    return list.length;
  }

  String jws() {
    return badge.jws();
  }

  /** Bounds the size of a list as the network does. */
  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    if (!url.equals(SampleBadge.REVOCATIONS)) {
      return badge.fetch(url, content, budget);
    }
    return list.length > content.maximumBytes()
        ? new FetchResult.Refused("size", "more than " + content.maximumBytes() + " bytes")
        : new Fetched(url, 200, "application/ld+json", list.clone(), SampleBadge.NOW);
  }
}
