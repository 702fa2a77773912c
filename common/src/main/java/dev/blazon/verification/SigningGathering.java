package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.Gathering.Signing;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.rules.Proof;
import dev.blazon.verification.rules.Source;
import dev.blazon.verification.rules.Source.Loaded;
import dev.blazon.verification.rules.Source.NotSought;
import dev.blazon.verification.signature.CompactJws;
import dev.blazon.verification.signature.SignatureCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what a signed badge has beside its documents: the key, the verdict on the signature, the
 * RevocationList. Only keys that the issuer's Profile lists are ever asked for.
 */
final class SigningGathering {
  private final DocumentLoader loader;
  private final SignatureCheck signatures;

  SigningGathering(DocumentLoader loader, SignatureCheck signatures) {
    this.loader = loader;
    this.signatures = signatures;
  }

  Signing gather(CompactJws jws, Optional<BadgeObject> assertion, Optional<BadgeObject> issuer) {
    if (assertion.isEmpty() || issuer.isEmpty()) {
      return Signing.undecided("the issuer's Profile, which lists the keys, is not here");
    }
    Optional<String> creator =
        assertion.get().object("verification").flatMap(v -> v.link("creator"));
    List<JsonNode> listed =
        issuer.get().values("publicKey").stream()
            .filter(key -> creator.isEmpty() || BadgeObject.link(key).equals(creator))
            .toList();
    if (listed.isEmpty()) {
      return Signing.undecided("the issuer's Profile lists no key to check it with");
    }
    Tried tried = tryAll(jws, listed);
    return tried.proof() instanceof Proof.Rejected
        ? new Signing(tried.keys(), new NotSought("not signed by the issuer"), tried.proof())
        : new Signing(tried.keys(), revocationList(issuer.get()), tried.proof());
  }

  /** Step 6 of "SignedBadge Verification": "With each trusted public key". The first will do. */
  private Tried tryAll(CompactJws jws, List<JsonNode> listed) {
    List<Source> keys = new ArrayList<>();
    int usable = 0;
    for (JsonNode value : listed) {
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
    return key instanceof Loaded(var document)
        ? document
            .object()
            .text("publicKeyPem")
            .map(pem -> signatures.check(jws, pem))
            .orElse(SignatureCheck.Result.UNUSABLE_KEY)
        : SignatureCheck.Result.UNUSABLE_KEY;
  }

  private Source revocationList(BadgeObject issuer) {
    return issuer.has("revocationList")
        ? issuer
            .link("revocationList")
            .map(loader::load)
            .orElseGet(() -> new Source.NotLinked("revocationList is not one IRI"))
        : new NotSought("the issuer has none");
  }

  private record Tried(List<Source> keys, Proof proof) {}
}
