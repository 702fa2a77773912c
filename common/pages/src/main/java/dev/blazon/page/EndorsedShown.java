package dev.blazon.page;

import dev.blazon.lifecycle.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to endorse, as their page shows it.
 *
 * @param kind what it is
 * @param name the name of the badge or of the issuer
 * @param description what the badge or the issuer says of itself; null for nothing
 * @param picture the path of the badge's artwork; null for none
 * @param path the path of the page about it; null where its holder keeps that private
 * @param issuer the name of the badge's issuer, or of the issuer itself
 */
public record EndorsedShown(
    Subject.Kind kind,
    String name,
    @Nullable String description,
    @Nullable String picture,
    @Nullable String path,
    String issuer) {}
