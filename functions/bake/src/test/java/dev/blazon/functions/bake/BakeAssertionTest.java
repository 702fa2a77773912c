package dev.blazon.functions.bake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Sha256;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.InMemoryImages;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.StoreBusy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BakeAssertionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final byte[] SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>"
          .getBytes(StandardCharsets.UTF_8);
  private static final Artwork ARTWORK = new Artwork(Sha256.hex(SVG), "image/svg+xml");
  private static final String JWS = "aGVhZGVy.cGF5bG9hZA.c2lnbmF0dXJl";

  private static final List<UnaryOperator<AssertionRecord>> TAKEN_BACK =
      List.of(
          record -> record.revoke("Why", NOW, "key"),
          record -> record.supersede("c".repeat(26), "https://c.example.org", NOW, "key"),
          record -> record.erase(NOW, "key"));

  private final InMemoryStore store = new InMemoryStore();
  private final InMemoryImages images = new InMemoryImages();
  private final Ids ids = new Ids(new SecureRandom());
  private final String issuer = ids.next();
  private final String badge = ids.next();
  private String assertion = ids.next();
  private final String url = "https://badges.example.org/assertions/" + assertion;
  private final BakeAssertion bake = new BakeAssertion(store, store, images);

  @BeforeEach
  void haveABadgeWithArtwork() {
    images.put(ImageKeys.artwork(issuer, ARTWORK), new ImageFile(SVG, "image/svg+xml"));
    BadgeClass document =
        BadgeClassBuilder.builder()
            .id("https://badges.example.org/badges/" + badge)
            .name("Welding")
            .description("Can weld")
            .image(Image.at("https://badges.example.org/badges/" + badge + "/image"))
            .criteria(new Criteria(null, "Weld something"))
            .issuer("https://badges.example.org/issuers/" + issuer)
            .version("1")
            .additional(AdditionalProperties.NONE)
            .build();
    keep(
        new Change.AddBadge(
            BadgeRecordBuilder.builder()
                .id(badge)
                .issuer(issuer)
                .badgeClass(document)
                .verification(VerificationType.HOSTED)
                .expiryPolicy(ExpiryPolicy.REVOKE)
                .artwork(ARTWORK)
                .awarded(true)
                .createdAt(NOW)
                .version(1)
                .trail(Trail.UNKNOWN)
                .renewal(RenewalPolicy.NONE)
                .build()));
  }

  @Test
  void aHostedAssertionIsBakedAsItsUrlAndItsJson() {
    String json = "{\"id\":\"" + url + "\"}";
    award(url, VerificationType.HOSTED, json);
    assertBaked(new BakedAssertion.HostedJson(url, json));
  }

  @Test
  void aSignedAssertionIsBakedAsItsJws() {
    award("urn:uuid:0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11", VerificationType.SIGNED, JWS);
    assertBaked(new BakedAssertion.Jws(JWS));
  }

  @Test
  void whatIsThereIsNotBakedAgain() {
    award(url, VerificationType.HOSTED, "{\"id\":\"" + url + "\"}");
    ImageFile kept = new ImageFile(new byte[] {1}, "image/png");
    images.put(ImageKeys.baked(assertion), kept);
    assertEquals(new BakeAssertion.Outcome.Baked(kept), bake.image(assertion));
  }

  @Test
  void nothingIsBakedWhereThereIsNoAssertion() {
    assertEquals(new BakeAssertion.Outcome.Unknown(), bake.image(ids.next()));
    assertEquals(new BakeAssertion.Outcome.Unknown(), bake.image("no id"));
    assertEquals(Set.of(ImageKeys.artwork(issuer, ARTWORK)), images.keys());
  }

  @Test
  void whatWasTakenBackHasNoImage() {
    for (UnaryOperator<AssertionRecord> taken : TAKEN_BACK) {
      images.delete(ImageKeys.baked(assertion));
      award(url, VerificationType.HOSTED, "{\"id\":\"" + url + "\"}");
      bake.image(assertion);
      change(taken);
      assertEquals(new BakeAssertion.Outcome.Gone(), bake.image(assertion));
      bake.clear(assertion);
      assertEquals(Set.of(ImageKeys.artwork(issuer, ARTWORK)), images.keys());
      assertion = ids.next();
    }
  }

  @Test
  void whatHasExpiredKeepsItsImage() {
    award(url, VerificationType.HOSTED, "{\"id\":\"" + url + "\"}");
    BakeAssertion.Outcome baked = bake.image(assertion);
    change(record -> AssertionRecordBuilder.builder(record).expires(NOW).build().expire(NOW));
    bake.clear(assertion);
    assertEquals(baked, bake.image(assertion));
  }

  /** Between the look at the Assertion and the image that is kept. */
  @Test
  void whatIsTakenBackWhileItIsBakedLeavesNoImage() {
    for (UnaryOperator<AssertionRecord> taken : TAKEN_BACK) {
      award(url, VerificationType.HOSTED, "{\"id\":\"" + url + "\"}");
      BakeAssertion slow =
          new BakeAssertion(
              store,
              store,
              keptAfter(
                  () -> {
                    change(taken);
                    bake.clear(assertion);
                  }));
      assertEquals(new BakeAssertion.Outcome.Gone(), slow.image(assertion));
      assertEquals(Set.of(ImageKeys.artwork(issuer, ARTWORK)), images.keys());
      assertion = ids.next();
    }
  }

  /** S3 has the image, and the answer to that is lost. */
  @Test
  void whatIsTakenBackLeavesNoImageWhereTheAnswerIsLost() {
    award(url, VerificationType.HOSTED, "{\"id\":\"" + url + "\"}");
    ImageStore losing =
        new ImageStore() {
          @Override
          public void put(String key, ImageFile image) {
            change(TAKEN_BACK.getLast());
            bake.clear(assertion);
            images.put(key, image);
            throw new StoreBusy(1, new IllegalStateException("no answer"));
          }

          @Override
          public Optional<ImageFile> get(String key) {
            return images.get(key);
          }

          @Override
          public void delete(String key) {
            images.delete(key);
          }
        };
    BakeAssertion lost = new BakeAssertion(store, store, losing);
    assertThrows(StoreBusy.class, () -> lost.image(assertion));
    assertEquals(Set.of(ImageKeys.artwork(issuer, ARTWORK)), images.keys());
  }

  /** The function that baked it ended before it looked again; the change stream tells once more. */
  @Test
  void bakeAheadDeletesWhatWasLeftOfWhatIsTakenBack() {
    award(url, VerificationType.HOSTED, "{\"id\":\"" + url + "\"}");
    change(TAKEN_BACK.getLast());
    images.put(ImageKeys.baked(assertion), new ImageFile(new byte[] {1}, "image/png"));
    bake.ahead(assertion);
    assertEquals(Set.of(ImageKeys.artwork(issuer, ARTWORK)), images.keys());
    bake.ahead(ids.next());
  }

  /** The same images, of which each is kept only after something else has happened. */
  private ImageStore keptAfter(Runnable other) {
    return new ImageStore() {
      @Override
      public void put(String key, ImageFile image) {
        other.run();
        images.put(key, image);
      }

      @Override
      public Optional<ImageFile> get(String key) {
        return images.get(key);
      }

      @Override
      public void delete(String key) {
        images.delete(key);
      }
    };
  }

  private void change(UnaryOperator<AssertionRecord> taken) {
    AssertionRecord record = store.assertion(assertion).orElseThrow();
    AssertionRecord changed =
        AssertionRecordBuilder.builder(taken.apply(record)).version(record.version() + 1).build();
    keep(new Change.ReplaceAssertion(changed));
  }

  private void assertBaked(BakedAssertion expected) {
    ImageFile baked =
        assertInstanceOf(BakeAssertion.Outcome.Baked.class, bake.image(assertion)).image();
    assertEquals("image/svg+xml", baked.mediaType());
    assertArrayEquals(Baking.bake(SVG, expected), baked.bytes());
    assertEquals(Optional.of(baked), images.get(ImageKeys.baked(assertion)), "it is kept");
  }

  private void award(String iri, VerificationType verification, String document) {
    keep(
        new Change.AddAssertion(
            AssertionRecordBuilder.builder()
                .id(assertion)
                .iri(iri)
                .badge(badge)
                .issuer(issuer)
                .verification(verification)
                .document(document)
                .expiryPolicy(ExpiryPolicy.REVOKE)
                .issuedOn(NOW)
                .status(Status.ACTIVE)
                .changedAt(NOW)
                .version(1)
                .trail(Trail.UNKNOWN)
                .renews(null)
                .completes(null)
                .plan(List.of())
                .hold(null)
                .build()));
  }

  private void keep(Change change) {
    store.commit(List.of(change), null);
  }
}
