/** The issuer's API, but for awards: issuers, badge classes, artwork and API keys. */
@NullMarked
package dev.blazon.functions.catalog;

import org.jspecify.annotations.NullMarked;
