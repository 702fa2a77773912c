/** The issuer's catalog: issuers, their API keys and signing keys, badge classes and artwork. */
@NullMarked
package dev.blazon.functions.catalog;

import org.jspecify.annotations.NullMarked;
