package dev.blazon.page;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages say of a person who endorses, and of how they have shown who they are. */
public final class EndorserShown {
  /** A domain stands from left to right, also among letters that do not. */
  private static final String LEFT_TO_RIGHT = "\u2066";

  private static final String END = "\u2069";

  private EndorserShown() {}

  /** What they are and where, in their own words; the empty text where they do not say. */
  public static String self(Endorser endorser) {
    return Stream.of(endorser.role(), endorser.organisation())
        .filter(Objects::nonNull)
        .map(Texts::unturned)
        .collect(Collectors.joining(" · "));
  }

  /** What they have shown, and when, in a sentence. */
  public static String proof(Endorser endorser, Words words) {
    String day = Moment.day(endorser.shownAt(), words.language());
    String domain = endorser.domain();
    return switch (endorser.proof()) {
      case ADDRESS ->
          domain == null
              ? words.say("endorsement.proof-address", day)
              : words.say(
                  "endorsement.proof-domain", LEFT_TO_RIGHT + Texts.unturned(domain) + END, day);
      case LINK -> words.say("endorsement.proof-link", day);
    };
  }
}
