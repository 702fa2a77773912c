package dev.blazon.page;

import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the holder of a badge asks others to endorse it, and decides on what they say.
 *
 * @param assertion the Assertion's id
 * @param badge the name of the badge
 * @param issuer the name of who issued it
 * @param closed the key of why nobody can be asked; null where somebody can
 * @param decides whether the holder decides on what is published, and not the issuer
 * @param requests who was asked, what waits for the holder first
 * @param address what stands in the field for an address
 * @param message what stands in the field for their words
 * @param faults what is wrong with these
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record MyEndorsementsPage(
    String assertion,
    String badge,
    String issuer,
    @Nullable String closed,
    boolean decides,
    List<MyEndorsement> requests,
    String address,
    String message,
    List<EndorsementFault> faults,
    @Nullable String said) {
  /** How many characters an address has at the most. */
  public static final int MOST_ADDRESS = 254;

  /** What is wrong with the address, in words; null for nothing. */
  public @Nullable String addressFault(Words words) {
    return wrong(EndorsementFault.Field.ADDRESS, words).orElse(null);
  }

  /** What is wrong with the message, in words; null for nothing. */
  public @Nullable String messageFault(Words words) {
    return wrong(EndorsementFault.Field.MESSAGE, words).orElse(null);
  }

  private Optional<String> wrong(EndorsementFault.Field field, Words words) {
    return faults.stream()
        .filter(fault -> fault.field() == field)
        .map(fault -> wrong(fault, words))
        .findFirst();
  }

  private static String wrong(EndorsementFault fault, Words words) {
    return switch (fault.problem()) {
      case MISSING -> words.say("myendorsements.missing");
      case TOO_LONG -> words.say("myendorsements.too-long", EndorsementTyped.MOST_MESSAGE);
      case OWN -> words.say("myendorsements.own");
      case UNREADABLE ->
          switch (fault.field()) {
            case ADDRESS -> words.say("myendorsements.no-address");
            case MESSAGE, COMMENT, NAME, ROLE, ORGANISATION ->
                words.say("myendorsements.unreadable");
          };
    };
  }

  /** Without what anybody says, so that no log has it. */
  @Override
  public String toString() {
    return "MyEndorsementsPage[" + assertion + "]";
  }
}
