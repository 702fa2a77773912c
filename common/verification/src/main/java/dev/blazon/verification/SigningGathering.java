package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.IssuersServer;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.dossier.Source.NotSought;
import dev.blazon.verification.signature.SignatureCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what the rules need of a signed badge beside its documents: the keys, the verdict on the
 * signature, the RevocationList. Only keys that the issuer's Profile lists are ever asked for, and
 * for badges from before 2.0, where that Profile is from before 2.0 too and lists none, those on
 * its server.
 */
final class SigningGathering {
  /**
   * How many keys of a Profile are tried: each takes milliseconds, and a Profile may list
   * thousands.
   */
  private static final int MOST_KEYS = 20;

  private final DocumentLoader loader;
  private final SignatureCheck signatures;

  SigningGathering(DocumentLoader loader, SignatureCheck signatures) {
    this.loader = loader;
    this.signatures = signatures;
  }

  SigningSources gather(CompactJws jws, Optional<Document> assertion, Optional<Document> issuer) {
    if (!jws.isChecked()) {
      return SigningSources.undecided(
          "its algorithm, " + Quoted.of(jws.algorithm()) + ", is none that is checked here");
    }
    if (assertion.isEmpty() || issuer.isEmpty()) {
      return SigningSources.undecided("the issuer's Profile, which lists the keys, is not here");
    }
    return switch (assertion.get().version()) {
      case V2_0 -> byListedKeys(jws, assertion.get().object(), issuer.get());
      case V1_1, V1_0 -> byVerifyUrl(jws, assertion.get(), issuer.get());
      case V0_5 -> SigningSources.undecided("Open Badges 0.5 has no signed badges");
    };
  }

  private SigningSources byListedKeys(CompactJws jws, BadgeObject assertion, Document issuer) {
    Optional<String> creator = assertion.object("verification").flatMap(v -> v.link("creator"));
    List<JsonNode> listed = issuer.object().values("publicKey");
    if (creator.isPresent()) {
      listed = ofId(listed, creator.get());
    }
    if (listed.isEmpty()) {
      return SigningSources.undecided("the issuer's Profile lists no key to check it with");
    }
    PendingValue<Source> list = revocationList(assertion, issuer);
    return signing(tryAll(jws, listed), list);
  }

  /**
   * What a Profile lists for the key of an id: by that id, or else by links that lead to a document
   * of it. Only what the Profile lists is ever asked for.
   */
  private List<JsonNode> ofId(List<JsonNode> listed, String id) {
    String key = Iris.key(id);
    List<JsonNode> named =
        listed.stream()
            .filter(value -> BadgeObject.link(value).map(Iris::key).filter(key::equals).isPresent())
            .toList();
    return named.isEmpty() ? listed.stream().filter(value -> leadsTo(value, id)).toList() : named;
  }

  private boolean leadsTo(JsonNode listed, String id) {
    return listed.isTextual()
        && loader
            .key(listed)
            .loaded()
            .filter(key -> key.isAt(id) && key.object().isNamed(id))
            .isPresent();
  }

  /** "Perform an HTTP GET request on verify.url and store public key" (1.1, Signed Assertion). */
  private SigningSources byVerifyUrl(CompactJws jws, Document assertion, Document issuer) {
    Optional<String> url = assertion.verifyUrl();
    Optional<String> fault = IssuersServer.fault(assertion, issuer);
    if (url.isEmpty() || fault.isPresent()) {
      return SigningSources.undecided(fault.orElse("there is no verify.url"));
    }
    PendingValue<Source> list = revocationList(assertion.object(), issuer);
    Source key =
        embeddedKey(url.get(), issuer)
            .map(loader::key)
            .orElseGet(() -> loader.bareKey(url.get(), assertion.version()));
    Proof proof =
        switch (check(jws, key)) {
          case VERIFIED -> new Proof.Verified(url.get());
          case NOT_VERIFIED -> new Proof.Rejected("the issuer's key did not make this signature");
          case UNUSABLE_KEY -> new Proof.Undecided("the issuer's key is not here to be used");
        };
    return signing(new Tried(List.of(key), proof), list);
  }

  /** The key as the Profile has it, where it does: with what the Profile says of it. */
  private static Optional<JsonNode> embeddedKey(String url, Document issuer) {
    return issuer.object().values("publicKey").stream()
        .filter(key -> key.has("publicKeyPem"))
        .filter(key -> BadgeObject.link(key).filter(url::equals).isPresent())
        .findFirst();
  }

  private static SigningSources signing(Tried tried, PendingValue<Source> list) {
    return tried.proof() instanceof Proof.Rejected
        ? new SigningSources(tried.keys(), new NotSought("not signed by the issuer"), tried.proof())
        : new SigningSources(tried.keys(), list.value(), tried.proof());
  }

  /** Step 6 of "SignedBadge Verification": "With each trusted public key". The first will do. */
  private Tried tryAll(CompactJws jws, List<JsonNode> all) {
    List<JsonNode> listed = all.stream().distinct().toList();
    List<Source> keys = new ArrayList<>();
    int usable = 0;
    for (JsonNode value : listed.subList(0, Math.min(MOST_KEYS, listed.size()))) {
      Source key = loader.key(value);
      keys.add(key);
      switch (check(jws, key)) {
        case VERIFIED -> {
          String name = BadgeObject.link(value).orElse("a key in the Profile");
          return new Tried(List.of(key), new Proof.Verified(name));
        }
        case NOT_VERIFIED -> usable++;
        case UNUSABLE_KEY -> {}
      }
    }
    return new Tried(
        keys,
        usable == listed.size()
            ? new Proof.Rejected("none of the issuer's keys made this signature")
            : new Proof.Undecided("not every key that may have made it is here to be used"));
  }

  private SignatureCheck.Result check(CompactJws jws, Source key) {
    return key.loaded()
        .flatMap(document -> document.object().text("publicKeyPem"))
        .map(pem -> signatures.check(jws, pem))
        .orElse(SignatureCheck.Result.UNUSABLE_KEY);
  }

  /** Begun before the keys are tried, and fetched beside them: neither depends on the other. */
  private PendingValue<Source> revocationList(BadgeObject assertion, Document issuer) {
    return new PendingValue<>(() -> linkedList(assertion, issuer)).begin();
  }

  private Source linkedList(BadgeObject assertion, Document issuer) {
    Set<String> names =
        Stream.of(assertion.id(), assertion.text("uid"))
            .flatMap(Optional::stream)
            .flatMap(name -> Stream.of(name, Iris.key(name)))
            .collect(Collectors.toSet());
    BadgeObject profile = issuer.object();
    return profile.has("revocationList")
        ? profile
            .link("revocationList")
            .map(url -> loader.revocationList(url, issuer.version(), names))
            .orElseGet(() -> new Source.NotLinked("revocationList is not one IRI"))
        : new NotSought("the issuer has none");
  }

  private record Tried(List<Source> keys, Proof proof) {}
}
