package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Warns where the link to a document is neither its id nor redirected there. Where the link serves
 * a document of another id, that id is asked, and what it serves is judged in its place: so nothing
 * is believed that its own host does not say.
 *
 * <p>{@value #SENTENCE}
 */
final class LinkNamesItsId extends DocumentRule {
  static final String SENTENCE =
      "Open Badges Vocabulary: Badge Objects can link to one another's hosted URLs. BadgeClass, id:"
          + " Unique IRI for the BadgeClass. If hosted, it should be the URI where the BadgeClass"
          + " is accessible.";

  LinkNamesItsId(Role role) {
    super(role, "link", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    if (document.origin() != Origin.FETCHED) {
      return new NotApplicable("it was not fetched by a link");
    }
    return document.isAt(document.url())
        ? new Holds("linked as " + Quoted.of(document.url()))
        : new Broken(
            "the link %s serves a document of the id %s, which was taken from there"
                .formatted(Quoted.of(document.url()), Quoted.of(document.address())));
  }
}
