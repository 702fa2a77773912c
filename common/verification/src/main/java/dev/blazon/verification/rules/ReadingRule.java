package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.dossier.Source;
import java.util.Optional;

/**
 * Base class of the rules on whether a document's text can be read: each is about one {@link
 * Reading.Obstacle}.
 */
abstract class ReadingRule extends SourceRule {
  private final Reading.Obstacle about;

  ReadingRule(
      Role role, String suffix, Severity severity, String sentence, Reading.Obstacle about) {
    super(role, suffix, severity, sentence);
    this.about = about;
  }

  @Override
  final Optional<String> fault(Source source) {
    return source
                instanceof
                Source.NotUnderstood(String url, Reading.Obstacle obstacle, String detail)
            && obstacle == about
        ? Optional.of(url.isEmpty() ? detail : Quoted.of(url) + ": " + detail)
        : Optional.empty();
  }
}
