package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.RenewedVersion;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Assertions of a BadgeClass are renewed, as the API answers it; periods are ISO 8601.
 *
 * @param mode who decides on a renewal
 * @param window how long before it expires an Assertion can be renewed
 * @param reminders how long before it expires its holder is told, the longest first
 * @param grace for how long after it has expired it can still be renewed; null for not at all
 * @param criteria what its holder has to do for that, Markdown; null where nothing is said
 * @param version which version of the badge is awarded then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RenewalView(
    RenewalMode mode,
    String window,
    List<String> reminders,
    @Nullable String grace,
    @Nullable String criteria,
    RenewedVersion version) {
  static RenewalView of(RenewalPolicy policy) {
    Period grace = policy.grace();
    return new RenewalView(
        policy.mode(),
        policy.window().toString(),
        policy.reminders().stream().map(Period::toString).toList(),
        grace == null ? null : grace.toString(),
        policy.criteria(),
        policy.version());
  }
}
