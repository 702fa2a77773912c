package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * The form that asks for the link to somebody's badges, with what has to be said above it.
 *
 * @param said the key of the words above it; null for nothing
 * @param offered whether there is a form: where no mails are sent, there is none
 */
public record MySignIn(@Nullable String said, boolean offered) {}
