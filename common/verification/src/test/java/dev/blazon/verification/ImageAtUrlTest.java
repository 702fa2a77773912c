package dev.blazon.verification;

import static dev.blazon.verification.HostedDocuments.ASSERTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.json.Json;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.verification.HostedDocuments.Asked;
import dev.blazon.verification.fetching.Content;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A URL that serves a baked image leads to the badge in it. */
class ImageAtUrlTest {
  private static final String IMAGE = "https://elsewhere.example.org/badge";
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  private final HostedDocuments hosts = new HostedDocuments();

  @Test
  void aPngLeadsToTheHostedAssertion() {
    hosts.put(IMAGE, "image/png", baked(png()));

    assertEquals(Verdict.VALID, verify().verdict());
    assertEquals(
        List.of(new Asked(IMAGE, Content.BADGE), new Asked(ASSERTION, Content.JSON)),
        hosts.asked().subList(0, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "image/svg+xml; charset=utf-8",
    "Image/SVG+XML",
    "text/plain",
    "application/octet-stream",
    "''"
  })
  void anSvgLeadsToTheHostedAssertion(String mediaType) {
    hosts.put(IMAGE, mediaType, baked(SVG.getBytes(StandardCharsets.UTF_8)));

    assertEquals(Verdict.VALID, verify().verdict());
  }

  @Test
  void aPngIsOneWhateverItsMediaType() {
    hosts.put(IMAGE, "text/html", baked(png()));

    assertEquals(Verdict.VALID, verify().verdict());
  }

  @Test
  void aPngMayBeLargerThanADocument() {
    hosts.put(IMAGE, "image/png", baked(padded(png(), Content.JSON.maximumBytes())));

    assertEquals(Verdict.VALID, verify().verdict());
  }

  @Test
  void aDocumentMayNotBeAsLargeAsAnImage() {
    byte[] large = new byte[Content.JSON.maximumBytes() + 1];
    Arrays.fill(large, (byte) ' ');
    byte[] assertion = hosts.body(ASSERTION);
    System.arraycopy(assertion, 0, large, 0, assertion.length);
    hosts.put(ASSERTION, "application/ld+json", large);

    Report report = verify(ASSERTION);

    assertEquals(Verdict.UNVERIFIABLE, report.verdict());
    assertTrue(report.toString().contains("more than 524288 bytes"));
  }

  @Test
  void aDocumentMayBeAsLargeAsADocument() {
    byte[] large = new byte[Content.JSON.maximumBytes()];
    Arrays.fill(large, (byte) ' ');
    byte[] assertion = hosts.body(ASSERTION);
    System.arraycopy(assertion, 0, large, 0, assertion.length);
    hosts.put(ASSERTION, "application/ld+json", large);

    assertEquals(Verdict.VALID, verify(ASSERTION).verdict());
  }

  @Test
  void aSignedBadgeIsFoundInIt() {
    String jws =
        TestKeys.jws(
            Json.read("{\"alg\":\"RS256\"}"),
            hosts.body("urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e"),
            TestKeys.KEY);
    hosts.put(IMAGE, "image/png", Baking.bake(png(), new BakedAssertion.Jws(jws)));

    assertEquals(Verdict.VALID, verify().verdict());
  }

  @Test
  void anImageThatCarriesNothingLeadsNowhere() {
    hosts.put(IMAGE, "image/png", png());

    Report report = verify();

    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(1, hosts.asked().size());
    assertTrue(
        report.checks().getFirst().detail().startsWith("this image carries no badge"),
        report::toString);
  }

  @Test
  void aPageIsNoImageAndNoBadge() {
    hosts.put(IMAGE, "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8));

    Report report = verify();

    assertEquals(Verdict.UNVERIFIABLE, report.verdict());
    assertTrue(
        report.checks().stream()
            .anyMatch(check -> check.detail().contains("this link is a web page")),
        report::toString);
  }

  @Test
  void anImageLeadsToNoOtherImage() {
    String svg =
        SVG.replace(
            "/>",
            " xmlns:openbadges=\"http://openbadges.org\"><openbadges:assertion verify=\"%s\"/></svg>"
                .formatted(IMAGE));
    hosts.put(IMAGE, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));

    assertEquals(Verdict.INVALID, verify().verdict());
    assertEquals(
        List.of(new Asked(IMAGE, Content.BADGE), new Asked(IMAGE, Content.JSON)), hosts.asked());
  }

  /** Of a signed badge the token is the badge, whatever its id leads to. */
  @Test
  void aTokenIsNotAskedForAgainAtItsId() {
    JsonNode payload =
        MergePatch.apply(
            hosts.document(HostedDocuments.SIGNED),
            Json.read("{\"id\":\"https://badges.example.org/assertions/2\"}"));
    String token = HostedDocuments.signed(payload.toString().getBytes(StandardCharsets.UTF_8));
    hosts.put(IMAGE, "application/jose", token.getBytes(StandardCharsets.UTF_8));

    assertEquals(VerificationType.SIGNED, verify().proof().verification());
    assertFalse(
        hosts.asked().contains(new Asked("https://badges.example.org/assertions/2", Content.JSON)));
  }

  private Report verify() {
    return verify(IMAGE);
  }

  private Report verify(String url) {
    return new Verifier(hosts, () -> BadgeCase.NOW)
        .verify(new VerificationInput.Url(URI.create(url)), null);
  }

  private byte[] baked(byte[] image) {
    String json = new String(hosts.body(ASSERTION), StandardCharsets.UTF_8);
    return Baking.bake(image, new BakedAssertion.HostedJson(ASSERTION, json));
  }

  private static byte[] png() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same picture with a chunk of zeros that no reader knows, before its end. */
  private static byte[] padded(byte[] png, int bytes) {
    byte[] type = "paDd".getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(new byte[bytes]);
    return ByteBuffer.allocate(png.length + bytes + 12)
        .put(png, 0, png.length - 12)
        .putInt(bytes)
        .put(type)
        .put(new byte[bytes])
        .putInt((int) crc.getValue())
        .put(png, png.length - 12, 12)
        .array();
  }
}
