package dev.blazon.functions.verify;

import dev.blazon.lifecycle.PageLinks;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.verification.Question;
import dev.blazon.verification.VerificationInput;
import java.net.URI;
import java.util.Optional;

/**
 * Replaces the link to one of our own pages, in a badge that a client asks about, by the URL of the
 * document that the page shows.
 */
final class OwnLinks {
  private final PublicUrls urls;
  private final PageLinks pages;

  OwnLinks(PublicUrls urls) {
    this.urls = urls;
    this.pages = new PageLinks(urls);
  }

  /** The path of a picture on this origin; empty for one that is not ours. */
  Optional<String> picture(String url) {
    return urls.at(url).filter(Place.Image.class::isInstance).map(Place::path);
  }

  Question in(Question question) {
    return new Question(in(question.input()), question.recipient());
  }

  private VerificationInput in(VerificationInput input) {
    return switch (input) {
      case VerificationInput.Url(URI url) ->
          new VerificationInput.Url(URI.create(pages.document(url.toString())));
      case VerificationInput.Baked baked ->
          new VerificationInput.Baked(in(baked.carried()), baked.oddities());
      case VerificationInput.Jws jws -> jws;
      case VerificationInput.AssertionJson json -> json;
      case VerificationInput.OpenBadges3 credential -> credential;
      case VerificationInput.Unintelligible text -> text;
    };
  }
}
