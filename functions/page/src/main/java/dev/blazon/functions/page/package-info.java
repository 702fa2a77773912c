/**
 * The Lambda function {@code page}: HTML pages about Assertions, badges, issuers and Endorsements,
 * embeds, the front page, and the files that pages load.
 */
@NullMarked
package dev.blazon.functions.page;

import org.jspecify.annotations.NullMarked;
