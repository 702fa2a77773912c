package dev.blazon.verification.rules;

import static java.util.Map.entry;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of Open Badges 0.5, 1.0 and 1.1 that reports quote for rules that these have in
 * common with 2.0.
 *
 * <p>1.1 is the "Open Badges Specification" of 1 May 2015, 1.0 Mozilla's "Assertion" of 2013. 0.5
 * was written down in Mozilla's wiki and README, and later as a JSON Schema, whose descriptions
 * repeat these.
 */
final class OlderSentences {
  private static final String BLAZON = "Blazon: ";

  private static final Sentences EXTENSIONS =
      new Sentences(
          BLAZON + "extensions, which came with 1.1, are judged as in 2.0.",
          BLAZON + "what says that it is an extension is judged as one.",
          BLAZON + "what says that it is an extension is judged as one.");

  /** By the id of a rule, without the prefix of its role where it has one for each role. */
  private static final Map<String, Sentences> SENTENCES =
      Map.ofEntries(
          entry(
              "input-locates-assertion",
              new Sentences(
                  "Hosted Assertion, step 1: Perform an HTTP GET request on the verify.url.",
                  "Hosted: it is the source of truth for the badge and any future verification"
                      + " attempt will hit that URL.")),
          entry(
              "baked-once",
              new Sentences(
                  BLAZON + "images are judged by the Baking Specification of 2.0.",
                  BLAZON + "images are judged by the Baking Specification of 2.0.")),
          entry(
              "linked",
              new Sentences(
                  "badge: URL that describes the type of badge being awarded. issuer: URL of the"
                      + " organization that issued the badge.",
                  "the assertion is an object with embedded badge and issuer properties.")),
          entry(
              "found",
              new Sentences(
                  "Hosted Assertion, step 1: If the HTTP Status is not eventually 200 OK, assertion"
                      + " MUST BE treated as invalid. Signed Assertion, step 5, says so of the"
                      + " key.",
                  "Hosted: any future verification attempt will hit that URL to make sure the badge"
                      + " exists and was issued by you.")),
          entry(
              "json",
              new Sentences(
                  "A hosted assertion is a file containing a well-formed badge assertion in JSON."
                      + " Signed Assertion, step 2: If the parsing operation fails, assertion MUST"
                      + " be treated as invalid.",
                  "Hosted: A hosted assertion is a file containing a well-formatted badge assertion"
                      + " in JSON.")),
          entry(
              "context",
              new Sentences(
                  "Additional Properties: Link to additional context files in the Badge Object's"
                      + " context. Blazon: contexts come from the bundle alone.",
                  BLAZON + "a document that names a context is read by it, from the bundle alone.",
                  BLAZON
                      + "a document that names a context is read by it, from the bundle alone.")),
          entry(
              "linked-data",
              new Sentences(
                  "Badge Objects: Since 1.1, Open Badges must be valid JSON-LD.",
                  BLAZON + "a document that names a context is read as JSON-LD.",
                  BLAZON + "a document that names a context is read as JSON-LD.")),
          entry(
              "type",
              new Sentences(
                  "type: valid JSON-LD representation of the Assertion (BadgeClass, Issuer) type.",
                  "",
                  "")),
          entry(
              "id",
              new Sentences(
                  "Assertion, id: If using hosted verification, this should be the URL where the"
                      + " assertion is accessible. BadgeClass, id: the URL where it is published."
                      + " Issuer Profile, id: Unique IRI for the hosted Issuer Profile file.",
                  "",
                  "")),
          entry(
              "required-properties",
              new Sentences(
                  "Fields marked in bold letters are mandatory.",
                  "required: recipient and badge; of the badge: name, image, description, criteria"
                      + " and issuer; of the issuer: origin and name.")),
          entry(
              "datatypes",
              new Sentences(
                  "Expected Type, in the tables. DateTime: Either an ISO 8601 date or a standard"
                      + " 10-digit Unix timestamp. URL: Fully qualified URL, including protocol,"
                      + " host, port if applicable, and path.",
                  "recipient: an email address, or the salted hash of one. NOTE: If a URL is not"
                      + " fully-qualified it is assumed to be relative to the issuing domain.")),
          entry(
              "assertion-recipient",
              new Sentences(
                  "IdentityObject: identity, type and hashed are mandatory. IdentityHash: A hash"
                      + " string preceded by a dollar sign and the algorithm used to generate the"
                      + " hash.",
                  "")),
          entry(
              "badge-class-alignment",
              new Sentences("AlignmentObject: name and url are mandatory.", "")),
          entry(
              "image-address",
              new Sentences(
                  "Assertion, image: URL; must be a PNG or SVG image. BadgeClass and Issuer, image:"
                      + " Data URI or URL.",
                  "BadgeAssertion, image: Data URL or URL; must be a PNG image. BadgeClass and"
                      + " IssuerOrganization, image: Data URL or URL.",
                  "")),
          entry(
              "issued-on-not-in-future",
              new Sentences(
                  "issuedOn: Date that the achievement was awarded.",
                  "issued_on: Date when badge was issued.")),
          entry(
              "expires-after-issued-on",
              new Sentences(
                  "expires: If the achievement has some notion of expiry, this indicates when a"
                      + " badge should no longer be considered valid.",
                  "expires: Date when the badge expires.")),
          entry(
              "assertion-verification",
              new Sentences(
                  "VerificationObject, type: The type of verification method. VerificationType: Can"
                      + " be either \"hosted\" or \"signed\".",
                  "Signed: For now, we only support Hosted Assertions.")),
          entry(
              "issuer-hosted",
              new Sentences(
                  "BadgeClass, issuer: URL of the organization that issued the badge. Endpoint"
                      + " should be an Issuer Profile (IssuerOrganization).",
                  "")),
          entry(
              "key-usable",
              new Sentences(
                  "Signed Assertion, step 5: Perform an HTTP GET request on verify.url and store"
                      + " public key. For compatibility purposes, using an RSA-SHA256 is highly"
                      + " recommended.",
                  "")),
          entry(
              "signature",
              new Sentences(
                  "Signed Assertion, step 6: With the public key, perform a JWS verification on the"
                      + " JWS object. If the verification fails, assertion MUST be treated as"
                      + " invalid.",
                  "Signed: For now, we only support Hosted Assertions.")),
          entry(
              "not-revoked",
              new Sentences(
                  "Revoking: To mark a hosted assertion as revoked, respond with an HTTP Status of"
                      + " 410 Gone and a body of {\"revoked\": true}.",
                  BLAZON
                      + "0.5 has no word about revoking; what its host calls gone or revoked is.")),
          entry(
              "not-in-revocation-list",
              new Sentences(
                  "Signed Assertion, step 7: Retrieve the revocation list from the Issuer object"
                      + " and ensure the uid of the badge does not appear in the list. The keys are"
                      + " the uid (since 1.1: or id) of a revoked badge assertion.",
                  "")),
          entry(
              "not-expired",
              new Sentences(
                  "expires: If the achievement has some notion of expiry, this indicates when a"
                      + " badge should no longer be considered valid.",
                  "expires: Date when the badge expires. If omitted, the badge never expires.")),
          entry("extension-declared", EXTENSIONS),
          entry("extension-context", EXTENSIONS),
          entry("extension-type", EXTENSIONS),
          entry("extension-known", EXTENSIONS),
          entry("extension-schema", EXTENSIONS),
          entry(
              "recipient-matches",
              new Sentences(
                  "IdentityObject, identity: Either the hash of the identity or the plaintext"
                      + " value. salt: the string used to salt the hash.",
                  "recipient: an email address, or the salted hash of one.")),
          entry(
              "recipient-comparable",
              new Sentences(
                  BLAZON + "what cannot be compared is no sign that it is somebody else's.",
                  BLAZON + "what cannot be compared is no sign that it is somebody else's.")),
          entry(
              "input-is-badge",
              new Sentences(
                  BLAZON + "only an assertion says that somebody has earned a badge.",
                  BLAZON + "only an assertion says that somebody has earned a badge.")),
          entry(
              "nothing-in-doubt",
              new Sentences(
                  BLAZON + "never valid for a doubt.",
                  BLAZON + "never valid for a doubt.",
                  BLAZON + "never valid for a doubt.")));

  private OlderSentences() {}

  /** The sentence of a rule in an older version, or empty where there is none but that of 2.0. */
  static Optional<String> find(String rule, Version version) {
    return Optional.ofNullable(SENTENCES.get(rule))
        .or(() -> Optional.ofNullable(SENTENCES.get(withoutRole(rule))))
        .map(sentences -> sentences.of(version))
        .filter(sentence -> !sentence.isEmpty())
        .map(
            sentence ->
                sentence.startsWith(BLAZON)
                    ? sentence
                    : "Open Badges " + version.label() + ", " + sentence);
  }

  private static String withoutRole(String rule) {
    return Arrays.stream(Role.values())
        .map(role -> role.prefix() + "-")
        .filter(rule::startsWith)
        .findFirst()
        .map(prefix -> rule.substring(prefix.length()))
        .orElse(rule);
  }

  /** One sentence a version, empty where it has no such rule. */
  private record Sentences(String v1_1, String v1_0, String v0_5) {
    Sentences(String v1, String v0_5) {
      this(v1, v1, v0_5);
    }

    String of(Version version) {
      return switch (version) {
        case V2_0 -> "";
        case V1_1 -> v1_1;
        case V1_0 -> v1_0;
        case V0_5 -> v0_5;
      };
    }
  }
}
