package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import dev.blazon.verification.vocabulary.Datatype;
import java.util.Optional;

/**
 * Checks that the id of a document is an IRI and, where it was fetched, the URL that it was fetched
 * from, or that where redirects from there ended ("3xx redirects are allowed"). Some documents need
 * no id. Else anybody could serve a copy of a document, changed, under the id of the true one.
 *
 * <p>{@value #SENTENCE}
 */
final class IdIsWhereItIs extends DocumentRule {
  static final String SENTENCE =
      "Assertion, id: Unique IRI for the Assertion. If using hosted verification, this should be"
          + " the URI where the assertion is accessible.";

  IdIsWhereItIs(Role role) {
    super(role, "id", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    if (document.gone()) {
      return new NotApplicable("the answer 410 stands for itself");
    }
    BadgeObject object = document.object();
    Optional<String> id = object.id();
    boolean mayBeAbsent =
        switch (role()) {
          case KEY, REVOCATION_LIST -> true;
          case ASSERTION -> document.version() == Version.V1_1;
          case BADGE_CLASS, ISSUER, ENDORSEMENT -> false;
        };
    if (!object.has("id") && mayBeAbsent) {
      return new Holds("the table lets id be absent");
    }
    if (id.isEmpty() || !Datatype.IRI.accepts(object.json().path("id"))) {
      return new Broken("id must be a full IRI");
    }
    return document.origin() != Origin.FETCHED || document.isAt(id.get())
        ? new Holds("id is " + Quoted.of(id.get()))
        : new Broken("id is " + Quoted.of(id.get()) + ", served at " + Quoted.of(document.url()));
  }
}
