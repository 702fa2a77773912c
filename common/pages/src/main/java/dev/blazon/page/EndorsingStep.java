package dev.blazon.page;

import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.lifecycle.Endorser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far somebody has come who was asked to endorse something, and what they can do next. */
public sealed interface EndorsingStep {
  /**
   * What they say, as everybody will see it.
   *
   * @param by who says it, and what they have shown of who they are
   * @param comment why they endorse, Markdown
   * @param digest tells what they look at from what they say later
   */
  record Preview(Endorser by, String comment, String digest) {
    /** The key of the words that say what they have shown; a domain has a place in these. */
    public String proof() {
      return switch (by.proof()) {
        case ADDRESS -> by.domain() == null ? "endorse.proof-address" : "endorse.proof-domain";
        case LINK -> "endorse.proof-link";
      };
    }
  }

  /**
   * They can say something, and confirm it once they have looked at it.
   *
   * @param until until when
   * @param preview what they say so far; null where they have said nothing that can be confirmed
   * @param typed what stands in the fields
   * @param faults what is wrong with it
   * @param address what is known of their address
   */
  record Open(
      Instant until,
      @Nullable Preview preview,
      EndorsementTyped typed,
      List<EndorsementFault> faults,
      Address address)
      implements EndorsingStep {
    /** The field that has the focus: the first that something is wrong with; null for none. */
    public EndorsementFault.@Nullable Field first() {
      return faults.isEmpty() ? null : faults.getFirst().field();
    }

    /** The key of the words that say what is wrong with a field; null for nothing. */
    public @Nullable String wrong(EndorsementFault.Field field) {
      return faults.stream()
          .filter(fault -> fault.field() == field)
          .map(Open::key)
          .findFirst()
          .orElse(null);
    }

    private static String key(EndorsementFault fault) {
      return switch (fault.problem()) {
        case MISSING -> "endorse.missing";
        case TOO_LONG -> "renewal.too-long";
        case UNREADABLE, OWN ->
            switch (fault.field()) {
              case ADDRESS -> "my.no-address";
              case MESSAGE, COMMENT, NAME, ROLE, ORGANISATION -> "renewal.unreadable";
            };
      };
    }
  }

  /** What is known of the address of whoever was asked. */
  sealed interface Address {
    /** It was shown, and is in this domain. */
    record Known(String domain) implements Address {}

    /** They have to name it, and to open the link that is mailed there. */
    record Asked() implements Address {}

    /** It is not asked for: no mails are sent. */
    record None() implements Address {}
  }

  /** It is too late: they could until then. */
  record TooLate(Instant until) implements EndorsingStep {}

  /** What they were asked to endorse is no more. */
  record Gone() implements EndorsingStep {}

  /**
   * They have endorsed, and somebody decides whether it is published.
   *
   * @param preview what they have said
   * @param at when
   */
  record Confirmed(Preview preview, Instant at) implements EndorsingStep {}

  /**
   * It is published.
   *
   * @param path the path of the page about the Endorsement
   * @param at since when
   */
  record Accepted(String path, Instant at) implements EndorsingStep {}

  /**
   * Nothing of it is public, or no more.
   *
   * @param key the key of the words that say why
   * @param reason what whoever did not want it says of that; null for nothing
   * @param at since when
   */
  record Ended(String key, @Nullable String reason, Instant at) implements EndorsingStep {}
}
