package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.page.SampleAward;
import dev.blazon.service.LookUp;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.TestClock;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDocumentsTest {
  private final TestClock clock = new TestClock();

  @Test
  void whatWeHostIsThere() {
    AssertionRecord record = SampleAward.record();

    FetchResult.Fetched assertion = fetched(record, record.iri());
    assertEquals(200, assertion.status());
    assertEquals(record.document(), new String(assertion.body(), StandardCharsets.UTF_8));
    FetchResult.Fetched badge = fetched(record, SampleAward.badgeClass().id());
    assertEquals(SampleAward.badgeClass().name(), Json.read(badge.body()).path("name").asText());
    assertEquals(200, fetched(record, SampleAward.profile().id()).status());
    assertEquals(200, fetched(record, SampleAward.profile().revocationList()).status());
  }

  @Test
  void whatIsRevokedIsGone() {
    AssertionRecord revoked = SampleAward.record().revoke("A mistake", clock.instant(), "key");

    assertEquals(410, fetched(revoked, revoked.iri()).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/assertions",
        "/assertions/",
        "/assertions/unknown",
        "/assertions/aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/assertions/assertionassertionassertio/",
        "/assertions/assertionassertionassertio?x=1",
        "/assertions/assertionassertionassertio#x",
        "/assertions/%61ssertionassertionassertio",
        "//assertions/assertionassertionassertio",
        "/x/../assertions/assertionassertionassertio",
        "/assertions/assertionassertionassertio/image",
        "/assertions/assertionassertionassertio/endorsements",
        "/view/assertionassertionassertio",
        "/issuers/issuerissuerissuerissueris/revocations/1",
        "/issuers/issuerissuerissuerissueris/profiles/1",
        "/issuers/issuerissuerissuerissueris/keys/x",
        "/issuers/issuerissuerissuerissueris/profiles",
        "/issuers/issuerissuerissuerissueris/profiles/99",
        "/badges/%2e%2e",
        "/v1/verify"
      })
  void anythingElseOfOursIsNotThere(String path) {
    assertEquals(404, fetched(SampleAward.record(), "https://badges.example.org" + path).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example.org/assertions/assertionassertionassertio",
        "https://badges.example.org.elsewhere.example.org/assertions/1",
        "http://badges.example.org/assertions/1",
        "urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e"
      })
  void nobodyElseIsAsked(String url) {
    assertInstanceOf(FetchResult.Refused.class, fetch(SampleAward.record(), url));
  }

  private FetchResult.Fetched fetched(AssertionRecord record, String url) {
    return assertInstanceOf(FetchResult.Fetched.class, fetch(record, url));
  }

  private FetchResult fetch(AssertionRecord record, String url) {
    InMemoryStore store = SampleAward.storeOf(record);
    return new OwnDocuments(
            new LookUp(Records.of(store, store, store), SampleAward.URLS), SampleAward.URLS, clock)
        .fetch(URI.create(url), Content.JSON, new FetchBudget(clock, FetchLimits.STANDARD));
  }
}
