package dev.blazon.verification.vocabulary;

import static dev.blazon.verification.vocabulary.Datatype.BOOLEAN;
import static dev.blazon.verification.vocabulary.Datatype.DATE_TIME;
import static dev.blazon.verification.vocabulary.Datatype.EMAIL;
import static dev.blazon.verification.vocabulary.Datatype.HTTP_LINK;
import static dev.blazon.verification.vocabulary.Datatype.IRI;
import static dev.blazon.verification.vocabulary.Datatype.LINK;
import static dev.blazon.verification.vocabulary.Datatype.OBJECT;
import static dev.blazon.verification.vocabulary.Datatype.REVOKED_ENTRY;
import static dev.blazon.verification.vocabulary.Datatype.TEXT;
import static dev.blazon.verification.vocabulary.Datatype.TEXT_OF_URL;
import static dev.blazon.verification.vocabulary.Datatype.TEXT_OR_NUMBER;
import static dev.blazon.verification.vocabulary.Datatype.URL;
import static dev.blazon.verification.vocabulary.Property.many;
import static dev.blazon.verification.vocabulary.Property.optional;
import static dev.blazon.verification.vocabulary.Property.required;
import static dev.blazon.verification.vocabulary.Property.requiredList;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Role;
import java.util.List;

/**
 * The properties of each Open Badges 2.0 class, with datatype and whether required, as in section
 * "Open Badges Vocabulary"; for older versions see {@link OlderVocabularyTables}. {@code id} and
 * {@code type} have rules of their own, and so has what a table alone does not say.
 */
public final class VocabularyTables {
  public static final List<Property> IDENTITY_OBJECT =
      List.of(
          required("identity", TEXT),
          required("type", TEXT),
          required("hashed", BOOLEAN),
          optional("salt", TEXT));

  public static final List<Property> EVIDENCE =
      List.of(
          optional("id", IRI),
          optional("narrative", TEXT),
          optional("name", TEXT),
          optional("description", TEXT),
          optional("genre", TEXT),
          optional("audience", TEXT));

  public static final List<Property> IMAGE =
      List.of(required("id", IRI), optional("caption", TEXT), optional("author", LINK));

  public static final List<Property> CRITERIA =
      List.of(optional("id", IRI), optional("narrative", TEXT));

  public static final List<Property> ALIGNMENT_OBJECT =
      List.of(
          required("targetName", TEXT),
          required("targetUrl", TEXT_OF_URL),
          optional("targetDescription", TEXT),
          optional("targetFramework", TEXT),
          optional("targetCode", TEXT));

  public static final List<Property> PROFILE_VERIFICATION =
      List.of(
          optional("verificationProperty", TEXT),
          many("startsWith", TEXT),
          many("allowedOrigins", TEXT));

  public static final List<Property> ENDORSEMENT_CLAIM =
      List.of(required("id", IRI), optional("endorsementComment", TEXT));

  public static final List<Property> RELATED =
      List.of(required("id", IRI), optional("version", TEXT_OR_NUMBER));

  private static final List<Property> ASSERTION =
      List.of(
          required("recipient", OBJECT),
          required("badge", HTTP_LINK),
          required("verification", OBJECT),
          required("issuedOn", DATE_TIME),
          optional("image", LINK),
          many("evidence", LINK),
          optional("narrative", TEXT),
          optional("expires", DATE_TIME),
          optional("revoked", BOOLEAN),
          optional("revocationReason", TEXT),
          many("related", LINK),
          optional("version", TEXT_OR_NUMBER),
          many("endorsement", LINK));

  private static final List<Property> BADGE_CLASS =
      List.of(
          required("name", TEXT),
          required("description", TEXT),
          required("image", LINK),
          required("criteria", LINK),
          required("issuer", HTTP_LINK),
          many("alignment", OBJECT),
          many("tags", TEXT),
          many("related", LINK),
          optional("version", TEXT_OR_NUMBER),
          many("endorsement", LINK));

  private static final List<Property> ISSUER =
      List.of(
          required("name", TEXT),
          required("url", URL),
          required("email", EMAIL),
          optional("telephone", TEXT),
          optional("description", TEXT),
          optional("image", LINK),
          many("publicKey", HTTP_LINK),
          optional("verification", OBJECT),
          optional("revocationList", URL),
          many("related", LINK),
          optional("version", TEXT_OR_NUMBER),
          many("endorsement", LINK));

  private static final List<Property> ENDORSEMENT =
      List.of(
          required("claim", LINK),
          required("issuer", HTTP_LINK),
          required("issuedOn", DATE_TIME),
          required("verification", OBJECT),
          optional("revoked", BOOLEAN),
          optional("revocationReason", TEXT),
          optional("expires", DATE_TIME),
          many("related", LINK),
          optional("version", TEXT_OR_NUMBER),
          many("endorsement", LINK));

  private static final List<Property> KEY =
      List.of(optional("owner", LINK), required("publicKeyPem", TEXT));

  private static final List<Property> REVOCATION_LIST =
      List.of(optional("issuer", LINK), requiredList("revokedAssertions", REVOKED_ENTRY));

  private VocabularyTables() {}

  /** The table of a role, in a version of the standard. */
  public static List<Property> of(Role role, Version version) {
    return switch (version) {
      case V2_0 -> of(role);
      case V1_1, V1_0 -> OlderVocabularyTables.ofVersion1(role);
      case V0_5 -> OlderVocabularyTables.ofVersion05(role);
    };
  }

  private static List<Property> of(Role role) {
    return switch (role) {
      case ASSERTION -> ASSERTION;
      case BADGE_CLASS -> BADGE_CLASS;
      case ISSUER -> ISSUER;
      case ENDORSEMENT -> ENDORSEMENT;
      case KEY -> KEY;
      case REVOCATION_LIST -> REVOCATION_LIST;
    };
  }
}
