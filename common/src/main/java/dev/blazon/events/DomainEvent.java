package dev.blazon.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an Assertion. It is published at least once; {@code id} tells
 * repetitions.
 *
 * @param id the same however often the event is published
 * @param type what happened
 * @param at when, as the standard's DateTime
 * @param issuer the issuer's id
 * @param badge the badge's id
 * @param assertion the Assertion's id
 * @param url the Assertion's public URL
 * @param reason why it was revoked, or that it expired; null where it was issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DomainEvent(
    String id,
    Type type,
    String at,
    String issuer,
    String badge,
    String assertion,
    String url,
    @Nullable String reason) {
  /** What can happen. */
  public enum Type {
    /** It was awarded. */
    @JsonProperty("Assertion Issued")
    ISSUED("Assertion Issued"),

    /** It was revoked. */
    @JsonProperty("Assertion Revoked")
    REVOKED("Assertion Revoked"),

    /** The sweep found that it has expired. */
    @JsonProperty("Assertion Expired")
    EXPIRED("Assertion Expired");

    private final String detailType;

    Type(String detailType) {
      this.detailType = detailType;
    }

    /** The event's {@code detail-type}. */
    public String detailType() {
      return detailType;
    }
  }
}
