package dev.blazon.verification;

import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Located;
import dev.blazon.verification.dossier.Source;
import java.util.List;

/**
 * The document that an input leads to, and where it was: the Assertion, as a rule, from which the
 * other documents are gathered.
 *
 * @param located what the input leads to
 * @param assertion the Assertion there; or the Endorsement, BadgeClass or Profile
 * @param oddities what is wrong with how it was baked into the image that it came in
 * @param handedIn what it is
 */
record StartingDocument(
    Located located, Source assertion, List<String> oddities, HandedIn handedIn) {
  StartingDocument(Located located, Source assertion) {
    this(located, assertion, List.of(), handedIn(located, assertion));
  }

  /** This start, with another document in place of the one that was found. */
  StartingDocument with(Source other) {
    return new StartingDocument(located, other, oddities, handedIn);
  }

  StartingDocument bakedWith(List<String> sentences) {
    return new StartingDocument(located, assertion, sentences, handedIn);
  }

  /** This start, with what was handed in known better. */
  StartingDocument as(HandedIn what) {
    return new StartingDocument(located, assertion, oddities, what);
  }

  private static HandedIn handedIn(Located located, Source assertion) {
    return switch (assertion) {
      case Source.Loaded(Document document) -> handedIn(located, document);
      case Source.NotUnderstood(String url, Reading.Obstacle obstacle, String detail) ->
          obstacle == Reading.Obstacle.OTHER_VERSION ? HandedIn.OPEN_BADGES_3 : HandedIn.UNKNOWN;
      case Source.NotFetched notFetched -> HandedIn.UNKNOWN;
      case Source.NotFound notFound -> HandedIn.UNKNOWN;
      case Source.NotLinked notLinked -> HandedIn.UNKNOWN;
      case Source.NotSought notSought -> HandedIn.UNKNOWN;
    };
  }

  /** Nothing but Assertions and Endorsements is signed: any other payload is a bad one of these. */
  private static HandedIn handedIn(Located located, Document document) {
    HandedIn what = HandedIn.of(document.version(), document.object());
    boolean meant = located instanceof Located.Signed || document.revoked();
    return meant && what != HandedIn.ENDORSEMENT ? HandedIn.ASSERTION : what;
  }
}
