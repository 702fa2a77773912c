package dev.blazon.verification;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Located;

/**
 * Decides whether JSON that a web page links to as another form of itself is a badge, or another
 * document, such as a blog's JSON of a post. Nobody says of it that it is a badge, as of what is
 * handed in: a blog's JSON of a post or an author may have a {@code name} and {@code url}, a {@code
 * recipient} or a {@code badge} of its own.
 */
final class LinkedJson {
  private LinkedJson() {}

  /**
   * Whether it says that it is a document of Open Badges: by a type or the context, in 1.0 by a
   * {@code verify.url}, in 0.5 by a recipient beside the badge. A signed one is, and one that is
   * revoked, of which nothing else need be left.
   *
   * @param document what {@code start} found
   */
  static boolean isBadge(StartingDocument start, Document document) {
    if (start.handedIn() == HandedIn.OTHER_JSON) {
      return false;
    }
    if (start.located() instanceof Located.Signed || document.revoked()) {
      return true;
    }
    BadgeObject object = document.object();
    return switch (document.version()) {
      case V2_0, V1_1 -> document.written().has("@context") || !object.types().isEmpty();
      case V1_0 -> HostedAddress.of(document.version(), object).isPresent();
      case V0_5 -> object.has("recipient");
    };
  }
}
