package dev.blazon.issuing;

import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to define a BadgeClass: its properties, how its Assertions are verified, how long they
 * are valid, and what happens when they have expired.
 *
 * @param name its name
 * @param description what it stands for
 * @param criteria how it is earned
 * @param tags words to find it by
 * @param alignment what it is aligned to
 * @param image what is said of its artwork, without its place; or null
 * @param related other editions of it; without a version: its versions are linked by themselves
 * @param additional what else is said of it
 * @param validity how long an Assertion is valid, or null for ever
 * @param verification how Assertions are verified
 * @param expiryPolicy what the sweep does to expired Assertions
 * @param renewal how Assertions are renewed, and holders reminded
 */
@RecordBuilder
public record BadgeDetails(
    String name,
    String description,
    Criteria criteria,
    List<String> tags,
    List<AlignmentObject> alignment,
    @Nullable Image image,
    List<Related> related,
    AdditionalProperties additional,
    @Nullable Period validity,
    VerificationType verification,
    ExpiryPolicy expiryPolicy,
    RenewalPolicy renewal) {}
