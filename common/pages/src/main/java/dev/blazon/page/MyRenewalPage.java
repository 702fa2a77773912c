package dev.blazon.page;

import dev.blazon.service.RenewalSaid;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page shows on which somebody asks for the renewal of a badge, for its
 * template.
 *
 * @param assertion the Assertion's id
 * @param badge the name of the badge
 * @param issuer the name of who issued it
 * @param expires until when it is good; null for ever
 * @param criteria what its issuer asks for that, Markdown; null for nothing
 * @param closed why they cannot ask now; null where they can
 * @param renewal what has become of it
 * @param narrative what stands in the field for what they have done
 * @param evidence what stands in the field for a web address
 * @param faults what is wrong with these
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record MyRenewalPage(
    String assertion,
    String badge,
    String issuer,
    @Nullable Instant expires,
    @Nullable String criteria,
    @Nullable Closed closed,
    MyRenewal renewal,
    String narrative,
    String evidence,
    List<RenewalSaid.Fault> faults,
    @Nullable String said) {
  /**
   * Why somebody cannot ask.
   *
   * @param key the key of its words
   * @param at the time that they end in; null for none
   * @param newest the path of the page of the badge that has followed it; null for none
   */
  public record Closed(String key, @Nullable Instant at, @Nullable String newest) {}

  /** The key of what is wrong with the text; null for nothing. */
  public @Nullable String narrativeFault() {
    return faults.stream()
        .flatMap(
            fault ->
                switch (fault) {
                  case NARRATIVE_TOO_LONG -> Stream.of("renewal.too-long");
                  case NARRATIVE_UNREADABLE -> Stream.of("renewal.unreadable");
                  case NO_WEB_ADDRESS -> Stream.empty();
                })
        .findFirst()
        .orElse(null);
  }

  /** The key of what is wrong with the web address; null for nothing. */
  public @Nullable String evidenceFault() {
    boolean wrong =
        faults.stream()
            .anyMatch(
                fault ->
                    switch (fault) {
                      case NARRATIVE_TOO_LONG, NARRATIVE_UNREADABLE -> false;
                      case NO_WEB_ADDRESS -> true;
                    });
    return wrong ? "renewal.no-web-address" : null;
  }

  /** Without what they say, so that no log has it. */
  @Override
  public String toString() {
    return "MyRenewalPage[" + assertion + "]";
  }
}
