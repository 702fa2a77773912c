package dev.blazon.verification.vocabulary;

import static dev.blazon.verification.vocabulary.Datatype.EMAIL;
import static dev.blazon.verification.vocabulary.Datatype.EMAIL_OR_HASH;
import static dev.blazon.verification.vocabulary.Datatype.IRI;
import static dev.blazon.verification.vocabulary.Datatype.OBJECT;
import static dev.blazon.verification.vocabulary.Datatype.OLDER_DATE_TIME;
import static dev.blazon.verification.vocabulary.Datatype.ORIGIN;
import static dev.blazon.verification.vocabulary.Datatype.TEXT;
import static dev.blazon.verification.vocabulary.Datatype.URL;
import static dev.blazon.verification.vocabulary.Datatype.URL_OR_PATH;
import static dev.blazon.verification.vocabulary.Property.many;
import static dev.blazon.verification.vocabulary.Property.optional;
import static dev.blazon.verification.vocabulary.Property.required;

import dev.blazon.verification.dossier.Role;
import java.util.List;

/**
 * The properties of each class in Open Badges 0.5, 1.0 and 1.1, with datatype and whether required;
 * {@link VocabularyTables} has those of 2.0. Those of 1.0 and 1.1 are the same but for
 * {@code @context}, {@code id} and {@code type}; 0.5 was written down as a list of fields, and
 * later as a schema.
 */
public final class OlderVocabularyTables {
  public static final List<Property> VERIFICATION_OBJECT =
      List.of(required("type", TEXT), required("url", URL));

  public static final List<Property> ALIGNMENT_OBJECT =
      List.of(required("name", TEXT), required("url", URL), optional("description", TEXT));

  private static final List<Property> ASSERTION =
      List.of(
          required("uid", TEXT),
          required("recipient", OBJECT),
          required("badge", URL),
          required("verify", OBJECT),
          required("issuedOn", OLDER_DATE_TIME),
          optional("image", IRI),
          optional("evidence", URL),
          optional("expires", OLDER_DATE_TIME));

  private static final List<Property> BADGE_CLASS =
      List.of(
          required("name", TEXT),
          required("description", TEXT),
          required("image", IRI),
          required("criteria", URL),
          required("issuer", URL),
          many("alignment", OBJECT),
          many("tags", TEXT));

  private static final List<Property> ISSUER =
      List.of(
          required("name", TEXT),
          required("url", URL),
          optional("description", TEXT),
          optional("image", IRI),
          optional("email", EMAIL),
          optional("revocationList", URL));

  private static final List<Property> ASSERTION_05 =
      List.of(
          required("recipient", EMAIL_OR_HASH),
          optional("salt", TEXT),
          required("badge", OBJECT),
          optional("issued_on", OLDER_DATE_TIME),
          optional("expires", OLDER_DATE_TIME),
          optional("evidence", URL_OR_PATH));

  private static final List<Property> BADGE_05 =
      List.of(
          optional("version", TEXT),
          required("name", TEXT),
          required("image", URL_OR_PATH),
          required("description", TEXT),
          required("criteria", URL_OR_PATH),
          required("issuer", OBJECT));

  private static final List<Property> ISSUER_05 =
      List.of(
          required("origin", ORIGIN),
          required("name", TEXT),
          optional("org", TEXT),
          optional("contact", EMAIL));

  private OlderVocabularyTables() {}

  /**
   * The table of a role in 1.0 and 1.1. Keys are bare PEM, a revocation list may have any keys and
   * values, and there are no Endorsements.
   */
  static List<Property> ofVersion1(Role role) {
    return switch (role) {
      case ASSERTION -> ASSERTION;
      case BADGE_CLASS -> BADGE_CLASS;
      case ISSUER -> ISSUER;
      case ENDORSEMENT, KEY, REVOCATION_LIST -> List.of();
    };
  }

  /** The table of a role in 0.5, which knows hosted badges alone. */
  static List<Property> ofVersion05(Role role) {
    return switch (role) {
      case ASSERTION -> ASSERTION_05;
      case BADGE_CLASS -> BADGE_05;
      case ISSUER -> ISSUER_05;
      case ENDORSEMENT, KEY, REVOCATION_LIST -> List.of();
    };
  }
}
