package dev.blazon.verification.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document of the badge that is verified, with where it came from and what it says.
 *
 * @param origin how it was come by
 * @param url the IRI by which it is linked: where it was fetched, for a fetched one; empty for the
 *     payload of a token
 * @param addresses the IRIs that are known to lead to it: for a fetched one where it was asked for
 *     and where redirects ended; for any other its {@code url} alone
 * @param status the HTTP status, 200 for what was not fetched
 * @param at when it was fetched or taken
 * @param version the version of the standard that it is of
 * @param written what it says, in the terms of that version
 * @param object what it says, in the terms of the 2.0 context
 */
@RecordBuilder
public record Document(
    Origin origin,
    String url,
    Set<String> addresses,
    int status,
    Instant at,
    Version version,
    BadgeObject written,
    BadgeObject object) {
  /** How a document was come by. */
  public enum Origin {
    /** From its URL: the host vouches for it. */
    FETCHED,
    /** Out of the document that refers to it, which vouches for it. */
    EMBEDDED,
    /** Out of a token: the signature vouches for it. */
    SIGNED
  }

  /** Whether an IRI is known to lead to it. */
  public boolean isAt(String iri) {
    return addresses.stream().anyMatch(address -> Iris.same(address, iri));
  }

  /** Where it is: the id that it says, where that leads to it, or else the link. */
  public String address() {
    return object.id().filter(this::isAt).orElse(url);
  }

  /** This document, linked by another IRI, which serves it under its own id. */
  public Document linkedAs(String link) {
    return DocumentBuilder.builder(this).url(link).build();
  }

  /** This document, with one IRI more that is known to lead to it. */
  public Document alsoAt(String iri) {
    Set<String> more = new HashSet<>(addresses);
    more.add(iri);
    return DocumentBuilder.builder(this).addresses(more).build();
  }

  /**
   * What is left of a document that says it is revoked under the id of another one: that whatever
   * is at its own address is revoked. Of the other it says nothing that counts.
   */
  public Document ofNoOther() {
    ObjectNode json = object.json().objectNode().put("id", url).put("revoked", true);
    for (String name : List.of("revocationReason", "expires")) {
      object.text(name).ifPresent(text -> json.put(name, text));
    }
    return DocumentBuilder.builder(this).object(new BadgeObject(json)).build();
  }

  /** Whether the answer says that what was there is no more. */
  public boolean gone() {
    return status == 410;
  }

  /** Whether it says, by its status or its body, that it is revoked. */
  public boolean revoked() {
    return gone() || object.isTrue("revoked");
  }

  /** The URL by which an assertion from before 2.0 is verified. */
  public Optional<String> verifyUrl() {
    return object.object("verification").flatMap(verify -> verify.link("url"));
  }
}
